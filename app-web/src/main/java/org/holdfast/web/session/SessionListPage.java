package org.holdfast.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.signin.EndSession;
import org.holdfast.domain.signin.ReadSessions;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signin.Session;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Parameters;

/** Where the viewer, or the member of the address, is signed in. */
@Named
@RequestScoped
public class SessionListPage {

    private final CurrentActor caller;
    private final EndSession ending;
    private final Onward onward;
    private final Supplier<Member> member;
    private final Supplier<Boolean> endable;
    private final Supplier<List<Session>> rows;

    @Inject
    public SessionListPage(
            CurrentActor caller,
            ReadMembers members,
            ReadSessions sessions,
            EndSession ending,
            NobodyGrantsWhatTheyLack grantable,
            Parameters parameters,
            Onward onward) {
        this.caller = caller;
        this.ending = ending;
        this.onward = onward;
        this.member = Once.of(() -> members.get(
                caller.get(),
                new MemberId(parameters.text("id").orElse(caller.get().id()))));
        this.endable = Once.of(() -> own() || grantable.outranks(caller.get(), member.get()));
        this.rows = Once.of(() -> sessions.of(caller.get(), member.get().id()));
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
        return rows.get();
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
        return endable() && rows().stream().anyMatch(session -> !current(session));
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
        onward.to(own() ? "/me/sessions" : "/members/" + member.get().id() + "/sessions", notice, Map.of());
    }
}
