package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;

/** Takes a token back for good: its maker, or who looks after people. */
@ApplicationScoped
public class RevokeToken {

    /** The kind of the entry. */
    public static final String REVOKED = "token-revoked";

    private final ReadTokens reading;
    private final Recorder recorder;

    @Inject
    public RevokeToken(ReadTokens reading, Recorder recorder) {
        this.reading = reading;
        this.recorder = recorder;
    }

    /**
     * Takes the token back; without effect where it was before.
     *
     * @throws org.holdfast.domain.shared.NotFoundException {@code token-not-found}
     * @throws TokenRefusedException {@code token-by-token}
     */
    public ApiToken revoke(Actor actor, TokenId id) {
        if (actor.origin() == Origin.TOKEN) {
            throw TokenRefusedException.byToken();
        }
        ApiToken token = reading.revocable(actor, id);
        return token.revoked() ? token : recorder.record(actor, Change.changed(REVOKED, token, token.revokedNow()));
    }
}
