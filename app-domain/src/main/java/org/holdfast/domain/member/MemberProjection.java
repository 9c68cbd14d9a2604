package org.holdfast.domain.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.journal.Entry;
import org.holdfast.domain.journal.Projection;

/** Keeps {@link Members} up to the journal. */
@ApplicationScoped
public class MemberProjection implements Projection {

    private final Members members;

    @Inject
    public MemberProjection(Members members) {
        this.members = members;
    }

    @Override
    public String type() {
        return Member.TYPE;
    }

    @Override
    public void apply(Entry entry) {
        MemberId id = new MemberId(entry.aggregate().id());
        members.save(Member.from(id, entry.version(), entry.path().organisation(), entry.image()));
    }
}
