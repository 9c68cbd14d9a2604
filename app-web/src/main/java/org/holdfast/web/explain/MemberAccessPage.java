package org.holdfast.web.explain;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.explain.ExplainAccess;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Texts;

/** What one member may do where, and why. */
@Named
@RequestScoped
public class MemberAccessPage {

    private static final int SHOWN = 200;

    private final CurrentActor caller;
    private final GrantWords words;
    private final Texts texts;
    private final Supplier<MemberAccess> shown;

    @Inject
    public MemberAccessPage(
            CurrentActor caller, Parameters parameters, ExplainAccess explaining, GrantWords words, Texts texts) {
        this.caller = caller;
        this.words = words;
        this.texts = texts;
        this.shown = Once.of(() ->
                explaining.of(caller.get(), new MemberId(parameters.text("id").orElse(""))));
    }

    /** The member with what is granted. */
    public MemberAccess shown() {
        return shown.get();
    }

    /** The first grants, in words. */
    public List<ShownReason> reasons() {
        List<ExplainedGrant> first = shown().grants().stream().limit(SHOWN).toList();
        List<Grant> grants = first.stream().map(ExplainedGrant::grant).toList();
        GrantPlaces places = words.places(caller.get(), grants);
        Map<RoleId, OwnRoleName> roles = words.roles(caller.get(), grants);
        return first.stream()
                .map(grant -> ShownReason.of(grant, places, roles, texts))
                .toList();
    }

    /** How many more grants there are than the page shows. */
    public int more() {
        return Math.max(0, shown().grants().size() - SHOWN);
    }
}
