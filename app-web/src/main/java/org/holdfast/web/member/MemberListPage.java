package org.holdfast.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.InviteMember;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.member.TakenAddresses;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.Page;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** The list of members, and the form that asks somebody to join. */
@Named
@RequestScoped
public class MemberListPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("members");

    private final CurrentActor caller;
    private final ReadMembers members;
    private final InviteMember inviting;
    private final TakenAddresses taken;
    private final GrantForm grant;
    private final StrongGrant strong;
    private final Onward onward;
    private final Format format;
    private final Parameters parameters;
    private final Supplier<Page<Member>> page;
    private final Supplier<Count> count;
    private final Supplier<List<MemberRow>> rows;

    private String mail = "";
    private String name = "";
    private String people = "";

    @Inject
    public MemberListPage(
            CurrentActor caller,
            ReadMembers members,
            InviteMember inviting,
            TakenAddresses taken,
            GrantForm grant,
            StrongGrant strong,
            Onward onward,
            Format format,
            MemberRows lines,
            Parameters parameters) {
        this.caller = caller;
        this.members = members;
        this.inviting = inviting;
        this.taken = taken;
        this.grant = grant;
        this.strong = strong;
        this.onward = onward;
        this.format = format;
        this.parameters = parameters;
        this.rows = Once.of(() -> lines.of(caller.get(), page().items()));
        this.page = Once.of(() -> members.page(caller.get(), filter(), parameters.page(CURSORS, SIZE)));
        this.count = Once.of(() -> members.count(caller.get(), filter()));
    }

    /** The members of the page. */
    public List<MemberRow> rows() {
        return rows.get();
    }

    /** How many match, in words. */
    public String counted() {
        return format.counted(count.get(), "member", "members");
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters
                        .link("/members")
                        .with("q", filter().text())
                        .with("state", filter().state())
                        .with("granted", granted()),
                member -> CURSORS.cursor(members.keyOf(member)));
    }

    /** What is searched for. */
    public String text() {
        return filter().text().orElse("");
    }

    /** The state that is shown alone. */
    public String state() {
        return filter().state().orElse("");
    }

    /** The id of the role that all of them have, where one is asked for. */
    public Optional<String> granted() {
        return parameters.text("granted");
    }

    /** Asks somebody to join. */
    public void invite() {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<MailAddress> address = check.value(() -> MailAddress.entered(mail));
        Optional<MemberName> person = check.value(() -> new MemberName(name));
        Optional<Grant> granted = check.value(() -> grant.given(actor));
        check.done();
        Set<Grant> grants = Set.of(strong.sure(granted.orElseThrow(), "Invite"));
        Member invited = inviting.invite(actor, address.orElseThrow(), person.orElseThrow(), grants);
        onward.to(
                "/members/" + invited.id(),
                "member-invited",
                Map.of("name", invited.name().value()));
    }

    /**
     * Asks many people to join, all with the grant of the form; none of them where something is wrong with one. Where it
     * stopped on the way, the same list goes on with those who were not invited.
     */
    public void inviteAll() {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<Grant> granted = check.value(() -> grant.given(actor));
        Optional<List<InviteList.Person>> listed = check.value(() -> wanted(actor, granted));
        check.done();
        List<InviteList.Person> wanted = listed.orElseThrow();
        Set<Grant> grants = Set.of(strong.sure(granted.orElseThrow(), wanted.size()));
        wanted.forEach(one -> inviting.invite(actor, one.mail(), one.name(), grants));
        if (wanted.size() == 1) {
            onward.to(
                    "/members?state=invited",
                    "member-invited",
                    Map.of("name", wanted.get(0).name().value()));
            return;
        }
        Map<String, String> told = new HashMap<>(grant.named(granted.orElseThrow()));
        told.put("count", format.number(wanted.size()));
        onward.to("/members?state=invited", "members-invited", told);
    }

    /** Who is a member already is told once the grant is known: who waits with the very same one is none of them. */
    private List<InviteList.Person> wanted(Actor actor, Optional<Grant> granted) {
        InviteList.Read list = InviteList.read(people);
        if (granted.isEmpty()) {
            list.check(List.of());
            return list.people();
        }
        TakenAddresses.Taken there = taken.of(
                actor, list.people().stream().map(InviteList.Person::mail).toList(), Set.of(granted.get()));
        List<InviteList.Person> wanted = InviteList.without(list.people(), there.waiting());
        list.check(wanted.isEmpty() ? there.waiting() : there.others());
        return wanted;
    }

    public String getPeople() {
        return people;
    }

    public void setPeople(String people) {
        this.people = people;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    private Page<Member> page() {
        return page.get();
    }

    private MemberFilter filter() {
        return new MemberFilter(parameters.text("q"), parameters.text("state"))
                .granted(granted().map(Set::of).orElse(Set.of()));
    }
}
