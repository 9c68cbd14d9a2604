package org.holdfast.domain.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Members;
import org.holdfast.domain.organisation.OrganisationId;

/** The members who can be named as responsible. */
@ApplicationScoped
public class Responsibles {

    private final Members members;

    @Inject
    public Responsibles(Members members) {
        this.members = members;
    }

    /**
     * Checks that somebody can be named.
     *
     * @throws AnswerRefusedException {@code responsible-unknown} when no member of the organisation has the id
     */
    void require(OrganisationId organisation, MemberId member) {
        if (members.find(organisation, member).isEmpty()) {
            throw AnswerRefusedException.responsibleUnknown();
        }
    }
}
