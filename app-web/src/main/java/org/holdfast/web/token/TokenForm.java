package org.holdfast.web.token;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.member.MemberRefusedException;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.MakeToken;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.domain.token.TokenName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantForm;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.ShownGrant;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;

/**
 * The form that makes a token. One role is filled in at a time: what was added before waits in the form itself, so that it
 * needs neither a script nor a session. What it says is checked again when the token is made.
 */
@Named
@RequestScoped
public class TokenForm {

    private static final String LIMIT = "limit";
    private static final String SEPARATOR = "/";
    private static final String DAYS = "90";

    private final CurrentActor caller;
    private final GrantForm grant;
    private final GrantWords words;
    private final NobodyGrantsWhatTheyLack grantable;
    private final Supplier<List<Grant>> limits;

    private String name = "";
    private String days = DAYS;
    private boolean changed;
    private Supplier<List<Added>> added;

    @Inject
    public TokenForm(
            CurrentActor caller,
            GrantForm grant,
            GrantWords words,
            NobodyGrantsWhatTheyLack grantable,
            Parameters parameters) {
        this.caller = caller;
        this.grant = grant;
        this.words = words;
        this.grantable = grantable;
        this.limits = Once.of(() -> waiting(parameters));
        this.added = inWords();
    }

    /** An address can bring nothing into the form, and a form nothing that is not offered in it. */
    private List<Grant> waiting(Parameters parameters) {
        List<Grant> waiting = new ArrayList<>();
        List<Object> offered = grant.roles().stream().map(SelectItem::getValue).toList();
        parameters.ofForm(LIMIT).stream()
                .distinct()
                .limit(ApiToken.MAXIMUM_LIMITS)
                .map(TokenForm::parse)
                .filter(limit -> offered.contains(limit.role().value()))
                .forEach(waiting::add);
        return waiting;
    }

    /**
     * A role that was added.
     *
     * @param value as the form carries it
     * @param shown in words
     */
    public record Added(String value, ShownGrant shown) {}

    /** What was added before. */
    public List<Added> added() {
        return added.get();
    }

    private Supplier<List<Added>> inWords() {
        return Once.of(() -> {
            Map<Grant, List<ShownGrant>> each = words.ofEach(caller.get(), limits.get(), Set::of);
            return limits.get().stream()
                    .flatMap(limit ->
                            each.getOrDefault(limit, List.of()).stream().map(shown -> new Added(written(limit), shown)))
                    .toList();
        });
    }

    /** Whether anything was added. */
    public boolean several() {
        return !limits.get().isEmpty();
    }

    /** Whether a token holds no more. */
    public boolean full() {
        return limits.get().size() >= ApiToken.MAXIMUM_LIMITS;
    }

    /** Whether one was just added or left out, so that the form goes on with the next one. */
    public boolean goesOn() {
        return changed;
    }

    /**
     * Adds the role that is filled in, and makes room for another one.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code value-too-many}
     */
    public void another() {
        Assert.atMost("grants", limits.get().size() + 1, ApiToken.MAXIMUM_LIMITS);
        InputCheck check = new InputCheck();
        Optional<Grant> typed = check.value(this::typed);
        check.done();
        typed.filter(limit -> !limits.get().contains(limit)).ifPresent(limits.get()::add);
        grant.clear();
        change();
    }

    /** Leaves out one that was added. */
    public void leaveOut(String value) {
        limits.get().remove(parse(value));
        change();
    }

    private void change() {
        added = inWords();
        changed = true;
    }

    /** What the token is to be. */
    MakeToken.Wanted wanted(TokenKind kind) {
        InputCheck check = new InputCheck();
        Optional<TokenName> named = check.value(() -> new TokenName(name));
        Optional<Integer> lives = check.value(this::number);
        Set<Grant> wanted = new HashSet<>(limits.get());
        if (!several() || (!full() && grant.filledIn())) {
            check.value(this::typed).ifPresent(wanted::add);
        }
        check.done();
        return new MakeToken.Wanted(kind, named.orElseThrow(), wanted, lives.orElseThrow());
    }

    /** The token was made: the form is as it was in the beginning. */
    void clear() {
        name = "";
        days = DAYS;
        limits.get().clear();
        added = inWords();
        grant.clear();
    }

    /** A role that the viewer does not hold is refused where it was chosen. */
    private Grant typed() {
        Grant typed = grant.given(caller.get());
        try {
            grantable.checkHeld(caller.get(), Set.of(typed));
            return typed;
        } catch (MemberRefusedException lacking) {
            throw invalid("role", lacking.code());
        }
    }

    private int number() {
        try {
            return Integer.parseInt(days.strip());
        } catch (NumberFormatException notANumber) {
            throw invalid("days", "value-out-of-range", Map.of("minimum", 1, "maximum", MakeToken.MAXIMUM_DAYS));
        }
    }

    private static String written(Grant limit) {
        return String.join(SEPARATOR, limit.role().value(), limit.scope().kind().name(), limit.key());
    }

    private static Grant parse(String written) {
        String[] parts = written.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw invalid("role", "role-unknown");
        }
        return Grant.of(new RoleId(parts[0]), new Scope(kind(parts[1]), parts[2]));
    }

    private static Scope.Kind kind(String word) {
        for (Scope.Kind kind : Scope.Kind.values()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw invalid("role", "role-unknown");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }
}
