package org.holdfast.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.RenameMember;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Onward;

/** The own page of a member. */
@Named
@RequestScoped
public class MePage {

    private final CurrentActor caller;
    private final ReadMembers members;
    private final GrantWords words;
    private final RenameMember renaming;
    private final Onward onward;

    private Optional<Member> member = Optional.empty();
    private long version;
    private String name = "";

    @Inject
    public MePage(CurrentActor caller, ReadMembers members, GrantWords words, RenameMember renaming, Onward onward) {
        this.caller = caller;
        this.members = members;
        this.words = words;
        this.renaming = renaming;
        this.onward = onward;
    }

    /** The viewer. */
    public Member member() {
        if (member.isEmpty()) {
            member = Optional.of(
                    members.get(caller.get(), new MemberId(caller.get().id())));
        }
        return member.get();
    }

    /** What is granted to the viewer, with names. */
    public List<ShownGrant> grants() {
        return words.of(caller.get(), member().grants());
    }

    /** Gives the viewer another name. */
    public void rename() {
        renaming.rename(caller.get(), member().id(), version, new MemberName(name));
        onward.to("/me", "member-saved", Map.of());
    }

    public long getVersion() {
        return version == 0 ? member().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getName() {
        return name.isEmpty() ? member().name().value() : name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
