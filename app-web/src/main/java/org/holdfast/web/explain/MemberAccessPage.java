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
import org.holdfast.domain.explain.ExplainTokens;
import org.holdfast.domain.explain.ExplainedGrant;
import org.holdfast.domain.explain.MemberAccess;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.ReadTokens;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.Part;
import org.holdfast.web.shared.Texts;
import org.holdfast.web.token.TokenRow;
import org.holdfast.web.token.TokenRows;

/** What one member may do where, and why. */
@Named
@RequestScoped
public class MemberAccessPage {

    private static final int TOKENS = 50;

    /** So many grants are seen at a glance. */
    private static final int FEW = 10;

    private static final Cursors CURSORS = new Cursors("tokens");

    private final CurrentActor caller;
    private final GrantWords words;
    private final Texts texts;
    private final Parameters parameters;
    private final ReadTokens reading;
    private final Supplier<MemberAccess> shown;
    private final Supplier<List<ExplainedGrant>> found;
    private final Supplier<Page<ApiToken>> tokens;
    private final Supplier<List<ShownReason>> reasons;
    private final Supplier<List<TokenRow>> programs;

    @Inject
    public MemberAccessPage(
            CurrentActor caller,
            Parameters parameters,
            ExplainAccess explaining,
            ExplainTokens explainingTokens,
            ReadTokens reading,
            TokenRows rows,
            FoundGrants finding,
            GrantWords words,
            Texts texts) {
        this.caller = caller;
        this.parameters = parameters;
        this.reading = reading;
        this.words = words;
        this.texts = texts;
        this.shown = Once.of(() ->
                explaining.of(caller.get(), new MemberId(parameters.text("id").orElse(""))));
        this.found = Once.of(() -> finding.of(caller.get(), shown().grants(), parameters.text("q")));
        this.tokens = Once.of(
                () -> explainingTokens.of(caller.get(), shown().member().id(), parameters.page(CURSORS, TOKENS)));
        this.reasons = Once.of(this::inWords);
        this.programs = Once.of(() -> rows.of(caller.get(), tokens.get().items()));
    }

    /** The member with what is granted. */
    public MemberAccess shown() {
        return shown.get();
    }

    /** What is looked for among the grants. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** Whether there are so many that one looks for some of them. */
    public boolean many() {
        return shown().grants().size() > FEW;
    }

    /** The grants of this part of the page, in words. */
    public List<ShownReason> reasons() {
        return reasons.get();
    }

    private List<ShownReason> inWords() {
        List<ExplainedGrant> first = part().items();
        List<Grant> grants = first.stream().map(ExplainedGrant::grant).toList();
        GrantPlaces places = words.places(caller.get(), grants);
        Map<RoleId, OwnRoleName> roles = words.roles(caller.get(), grants);
        return first.stream()
                .map(grant -> ShownReason.of(grant, places, roles, texts))
                .toList();
    }

    /** Which of the grants these are. */
    public Part<ExplainedGrant> part() {
        return Part.of(found.get(), parameters, "", list().with("after", parameters.text("after")));
    }

    /** How many grants are shown, in words. */
    public String counted() {
        Part<ExplainedGrant> shown = part();
        return shown.cut() ? shown.count() : shown.of() == 1 ? "1 grant" : shown.of() + " grants";
    }

    /** The programs that act for the member, by name. */
    public List<TokenRow> tokens() {
        return programs.get();
    }

    /** Links to the pages of tokens around. */
    public Pager tokenPager() {
        return Pager.of(
                tokens.get(),
                list().with("from", parameters.text("from")),
                token -> CURSORS.cursor(reading.keyOf(token)));
    }

    private Link list() {
        return parameters.link("/access/members/" + shown().member().id()).with("q", parameters.text("q"));
    }
}
