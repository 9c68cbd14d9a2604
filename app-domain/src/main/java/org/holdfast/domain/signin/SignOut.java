package org.holdfast.domain.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Somebody leaves: the session ends for good. */
@ApplicationScoped
public class SignOut {

    private final Sessions sessions;
    private final RecogniseSession recognise;
    private final SecurityEvents events;

    @Inject
    public SignOut(Sessions sessions, RecogniseSession recognise, SecurityEvents events) {
        this.sessions = sessions;
        this.recognise = recognise;
        this.events = events;
    }

    /** Ends the session, if it is one; what is over by a limit is left to those who tell so. */
    public void signOut(Secret secret) {
        recognise.recognise(secret.hash()).ifPresent(found -> {
            found.member().ifPresent(events::signedOut);
            sessions.end(secret.hash());
        });
    }
}
