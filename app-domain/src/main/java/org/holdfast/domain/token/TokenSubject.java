package org.holdfast.domain.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.activity.Subject;

/** The history of a token, for those who look after people. */
@ApplicationScoped
public class TokenSubject implements Subject {

    private final ReadTokens reading;

    @Inject
    public TokenSubject(ReadTokens reading) {
        this.reading = reading;
    }

    @Override
    public String type() {
        return ApiToken.TYPE;
    }

    @Override
    public Permission reading() {
        return Permission.MEMBER_READ;
    }

    /** Nobody but its maker, and who looks after people, is told where it lies. */
    @Override
    public boolean own(Actor actor, String id) {
        return true;
    }

    /** What recognises the secret is nobody's business. */
    @Override
    public Set<String> kept() {
        return Set.of(ApiToken.HASH);
    }

    @Override
    public ScopePath path(Actor actor, String id) {
        return reading.get(actor, new TokenId(id)).path();
    }
}
