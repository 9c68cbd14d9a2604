package org.holdfast.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.signin.EndSession;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** Where the viewer, or the member of the address, is signed in. */
@Named
@RequestScoped
public class SessionListPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("sessions");

    private final CurrentActor caller;
    private final ReadSessions sessions;
    private final Parameters parameters;
    private final EndSession ending;
    private final Onward onward;
    private final Supplier<Member> member;
    private final Supplier<Boolean> endable;
    private final Supplier<Page<Session>> page;

    @Inject
    public SessionListPage(
            CurrentActor caller,
            Access access,
            ReadMembers members,
            ReadSessions sessions,
            EndSession ending,
            NobodyGrantsWhatTheyLack grantable,
            Parameters parameters,
            Onward onward) {
        this.caller = caller;
        this.sessions = sessions;
        this.parameters = parameters;
        this.ending = ending;
        this.onward = onward;
        this.member = Once.of(() -> members.get(
                caller.get(),
                new MemberId(parameters.text("id").orElse(caller.get().id()))));
        this.endable = Once.of(() -> own()
                || (access.mayEverywhere(caller.get(), Permission.MEMBER_MANAGE)
                        && grantable.outranks(caller.get(), member.get())));
        this.page = Once.of(() -> sessions.of(caller.get(), member.get().id(), parameters.page(CURSORS, SIZE)));
    }

    /** Whose sessions they are. */
    public Member member() {
        return member.get();
    }

    /** Whether they are the viewer's own. */
    public boolean own() {
        return member.get().id().value().equals(caller.get().id());
    }

    /** The sessions, the one used last first. */
    public List<Session> rows() {
        return page.get().items();
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(page.get(), parameters.link(address()), session -> CURSORS.cursor(sessions.keyOf(session)));
    }

    /** Whether it is the one in front of the viewer. */
    public boolean current(Session session) {
        return caller.session().filter(session.id()::same).isPresent();
    }

    /** Whether the viewer may end them: their own, and those of somebody who may do no more than they. */
    public boolean endable() {
        return endable.get();
    }

    /** Whether there is any besides the one in front of the viewer. */
    public boolean others() {
        return endable() && (pager().next().isPresent() || rows().stream().anyMatch(session -> !current(session)));
    }

    /** Ends the session that the button names. */
    public void end(String id) {
        ending.one(caller.get(), member.get().id(), new SecretHash(id));
        leave("session-ended");
    }

    /** Ends all but the one in front of the viewer. */
    public void endOthers() {
        ending.all(caller.get(), member.get().id(), caller.session());
        leave("sessions-ended");
    }

    private void leave(String notice) {
        onward.to(address(), notice, Map.of());
    }

    private String address() {
        return own() ? "/me/sessions" : "/members/" + member.get().id() + "/sessions";
    }
}
