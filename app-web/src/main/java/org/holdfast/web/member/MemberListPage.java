package org.holdfast.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Onward;

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
    private final Onward onward;
    private final Format format;

    private Optional<Page<Member>> page = Optional.empty();
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
            Onward onward,
            Format format) {
        this.caller = caller;
        this.members = members;
        this.inviting = inviting;
        this.taken = taken;
        this.grant = grant;
        this.onward = onward;
        this.format = format;
    }

    /** The members of the page. */
    public List<Member> rows() {
        return page().items();
    }

    /** How many match, in words. */
    public String counted() {
        Count count = members.count(caller.get(), filter());
        String number = format.number(count.value());
        return (count.atLeast() ? "At least " + number : number) + (count.value() == 1 ? " member" : " members");
    }

    /** The address of the next page; empty on the last. */
    public String next() {
        return page().hasNext() ? at("after", rows().get(rows().size() - 1)) : "";
    }

    /** The address of the page before; empty on the first. */
    public String previous() {
        return page().hasPrevious() ? at("before", rows().get(0)) : "";
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
    public static Optional<String> granted() {
        return Asked.text("granted");
    }

    /** Asks somebody to join. */
    public void invite() {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<MailAddress> address = check.value(() -> MailAddress.entered(mail));
        Optional<MemberName> person = check.value(() -> new MemberName(name));
        Optional<Grant> granted = check.value(() -> grant.grant(actor));
        check.done();
        Member invited =
                inviting.invite(actor, address.orElseThrow(), person.orElseThrow(), Set.of(granted.orElseThrow()));
        onward.to(
                "/members/" + invited.id(),
                "member-invited",
                Map.of("name", invited.name().value()));
    }

    /** Asks many people to join, all with the grant of the form; none of them where something is wrong with one. */
    public void inviteAll() {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<List<InviteList.Person>> typed = check.value(() -> InviteList.parse(people));
        Optional<Grant> granted = check.value(() -> grant.grant(actor));
        check.done();
        List<InviteList.Person> all = typed.orElseThrow();
        InviteList.refuseTaken(
                all, taken.of(actor, all.stream().map(InviteList.Person::mail).toList()));
        all.forEach(one -> inviting.invite(actor, one.mail(), one.name(), Set.of(granted.orElseThrow())));
        onward.to("/members?state=invited", "members-invited", Map.of("count", format.number(all.size())));
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
        if (page.isEmpty()) {
            page = Optional.of(members.page(caller.get(), filter(), request()));
        }
        return page.get();
    }

    private static PageRequest request() {
        return Asked.text("before")
                .map(cursor -> PageRequest.before(CURSORS.key("before", cursor), SIZE))
                .or(() -> Asked.text("after").map(cursor -> PageRequest.after(CURSORS.key("after", cursor), SIZE)))
                .orElse(PageRequest.first(SIZE));
    }

    private static MemberFilter filter() {
        return new MemberFilter(Asked.text("q"), Asked.text("state"))
                .granted(granted().map(Set::of).orElse(Set.of()));
    }

    private String at(String direction, Member member) {
        StringBuilder address = new StringBuilder("/members?");
        filter().text()
                .ifPresent(text -> address.append("q=").append(encoded(text)).append('&'));
        filter().state()
                .ifPresent(
                        state -> address.append("state=").append(encoded(state)).append('&'));
        granted()
                .ifPresent(
                        key -> address.append("granted=").append(encoded(key)).append('&'));
        return address.append(direction)
                .append('=')
                .append(encoded(CURSORS.cursor(members.keyOf(member))))
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
