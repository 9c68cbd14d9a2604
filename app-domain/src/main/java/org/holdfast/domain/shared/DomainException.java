package org.holdfast.domain.shared;

import java.util.Map;

/**
 * A rule of the business that was broken, or a thing that is not there. Carries no word of HTTP, GraphQL or Faces: the
 * two mappers at the edge turn kind, code and parameters into what a caller sees.
 */
public abstract class DomainException extends RuntimeException {

    /** What sort of refusal this is; each edge maps a kind once. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> parameters;

    /**
     * @param kind the sort of refusal
     * @param code stable, kebab-case, the key of the texts {@code error.<code>.title} and {@code error.<code>.detail}
     * @param parameters what the texts may name; never a secret
     */
    protected DomainException(Kind kind, String code, Map<String, Object> parameters) {
        super(code + " " + parameters);
        this.kind = kind;
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    /** The sort of refusal. */
    public Kind kind() {
        return kind;
    }

    /** The stable code, kebab-case. */
    public String code() {
        return code;
    }

    /** What the texts may name. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
