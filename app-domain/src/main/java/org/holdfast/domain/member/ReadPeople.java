package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** The names of the people of an organisation, for those who work with them. No mail address, no grants. */
@ApplicationScoped
public class ReadPeople {

    private static final String ACTIVE = "active";

    private final Access access;
    private final Members members;

    @Inject
    public ReadPeople(Access access, Members members) {
        this.access = access;
        this.members = members;
    }

    /**
     * A page of the people who are active and whose name contains the text, by name. Only for those who manage members
     * the mail address counts as well, as whoever finds by it can find it out.
     */
    public Page<Person> search(Actor actor, Optional<String> text, PageRequest page) {
        if (!access.mayAnywhere(actor, Permission.ANSWER_WRITE)) {
            return Page.empty();
        }
        MemberFilter filter = access.mayEverywhere(actor, Permission.MEMBER_MANAGE)
                ? new MemberFilter(text, Optional.of(ACTIVE))
                : MemberFilter.named(text, ACTIVE);
        return members.page(actor.organisation(), filter, page).map(Person::of);
    }

    /** Those of the ids that are people of the caller's organisation. */
    public Map<MemberId, Person> findAll(Actor actor, Collection<MemberId> ids) {
        Map<MemberId, Person> people = new HashMap<>();
        members.findAll(actor.organisation(), ids).forEach((id, member) -> people.put(id, Person.of(member)));
        return people;
    }
}
