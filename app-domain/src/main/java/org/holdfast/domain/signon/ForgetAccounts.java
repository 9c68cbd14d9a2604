package org.holdfast.domain.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;

/**
 * Who looks after people lets a member come with another account: the provider made the account of the same person anew,
 * or another provider took over. The next account with the member's address is the member's.
 */
@ApplicationScoped
public class ForgetAccounts {

    /** The kind of the entry. */
    public static final String FORGOTTEN = "identity-forgotten";

    private final Access access;
    private final ReadMembers members;
    private final ProviderIdentities identities;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Recorder recorder;

    @Inject
    public ForgetAccounts(
            Access access,
            ReadMembers members,
            ProviderIdentities identities,
            NobodyGrantsWhatTheyLack grantable,
            Recorder recorder) {
        this.access = access;
        this.members = members;
        this.identities = identities;
        this.grantable = grantable;
        this.recorder = recorder;
    }

    /**
     * How many accounts at providers are known to be the member's.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code member-not-found}
     */
    public int known(Actor actor, MemberId id) {
        return found(managed(actor, id)).size();
    }

    /**
     * Forgets them all.
     *
     * @return how many
     * @throws org.holdfast.domain.shared.NotFoundException {@code member-not-found}
     * @throws org.holdfast.domain.member.MemberRefusedException {@code grant-not-held} for one who may do more than the
     *     caller, also through teams
     */
    public int forget(Actor actor, MemberId id) {
        Member member = managed(actor, id);
        grantable.check(actor, grantable.everythingOf(member), Set.of());
        List<ProviderIdentity> found = found(member);
        found.forEach(identity -> recorder.record(actor, Change.changed(FORGOTTEN, identity, identity.undone())));
        return found.size();
    }

    private Member managed(Actor actor, MemberId id) {
        access.requireEverywhere(actor, Permission.MEMBER_MANAGE);
        return members.get(actor, id);
    }

    private List<ProviderIdentity> found(Member member) {
        return identities.ofMember(member.organisation(), member.id());
    }
}
