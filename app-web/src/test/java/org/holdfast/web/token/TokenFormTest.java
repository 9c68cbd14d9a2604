package org.holdfast.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.model.SelectItem;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.board.InMemoryBoards;
import org.holdfast.domain.journal.KernelFixture;
import org.holdfast.domain.member.NobodyGrantsWhatTheyLack;
import org.holdfast.domain.member.ScopePaths;
import org.holdfast.domain.role.InMemoryOwnRoles;
import org.holdfast.domain.role.ReadRoles;
import org.holdfast.domain.site.InMemorySites;
import org.holdfast.domain.site.SiteFixture;
import org.holdfast.domain.sitegroup.InMemorySiteGroups;
import org.holdfast.domain.team.GrantsThroughTeams;
import org.holdfast.domain.team.InMemoryTeams;
import org.holdfast.domain.token.ApiToken;
import org.holdfast.domain.token.TokenKind;
import org.holdfast.web.graph.GivenCaller;
import org.holdfast.web.member.GrantForm;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.shared.PostedForm;
import org.holdfast.web.sitegroup.SiteGroupChoice;
import org.junit.jupiter.api.Test;

/** A token of twenty roles is made one role after the other, and of no more. */
class TokenFormTest {

    private final KernelFixture kernel = new KernelFixture();
    private final GivenCaller caller = new GivenCaller();

    @Test
    void takesTheTwentiethRoleThatIsFilledIn() {
        Filled filled = with(ApiToken.MAXIMUM_LIMITS - 1);
        filled.choose();
        Set<Grant> limits = filled.form.wanted(TokenKind.PERSONAL).limits();
        assertThat(limits).hasSize(ApiToken.MAXIMUM_LIMITS).contains(Grant.of(Role.EDITOR.id(), whole()));
        filled.form.another();
        assertThat(filled.form.full()).isTrue();
        assertThat(filled.form.goesOn()).isTrue();
    }

    @Test
    void makesATokenOfTwentyRolesWithoutAnyOther() {
        Filled filled = with(ApiToken.MAXIMUM_LIMITS);
        assertThat(filled.form.full()).isTrue();
        assertThat(filled.form.wanted(TokenKind.PERSONAL).limits()).hasSize(ApiToken.MAXIMUM_LIMITS);
        filled.choose();
        assertThat(filled.form.wanted(TokenKind.PERSONAL).limits())
                .as("what the page does not offer any more")
                .hasSize(ApiToken.MAXIMUM_LIMITS);
        assertThatThrownBy(filled.form::another).hasMessageContaining("value-too-many");
    }

    @Test
    void addsNothingToMoreThanTwenty() {
        Filled filled = with(ApiToken.MAXIMUM_LIMITS + 1);
        filled.choose();
        assertThatThrownBy(filled.form::another).hasMessageContaining("value-too-many");
        assertThat(filled.form.wanted(TokenKind.PERSONAL).limits()).doesNotContain(Grant.of(Role.EDITOR.id(), whole()));
    }

    /** The name of a role that somebody may not know is told by no form of theirs. */
    @Test
    void leavesOutWhatIsNotOffered() {
        String own = "OWNER/TREE/" + SiteFixture.id("S1");
        assertThat(with("VIEWER/TREE/" + SiteFixture.id("S2"), own)
                        .form
                        .wanted(TokenKind.PERSONAL)
                        .limits())
                .hasSize(1);
    }

    @Test
    void needsARoleAndAPlaceForTheFirst() {
        assertThatThrownBy(() -> with(0).form.wanted(TokenKind.PERSONAL)).hasMessageContaining("input-invalid");
        assertThat(with(1).form.wanted(TokenKind.PERSONAL).limits()).hasSize(1);
    }

    @Test
    void isAsInTheBeginningOnceTheTokenWasMade() {
        Filled filled = with(1);
        filled.form.setDays("7");
        filled.form.clear();
        assertThat(filled.form.getDays()).isEqualTo("90");
        assertThat(filled.form.getName()).isEmpty();
        assertThat(filled.form.several()).isFalse();
    }

    private record Filled(TokenForm form, GrantForm grant) {

        private void choose() {
            grant.setRole("EDITOR");
            grant.setWhere("ORGANISATION");
        }
    }

    /** The form after some roles were added. */
    private Filled with(int added) {
        return with(IntStream.range(0, added)
                .mapToObj(number -> "VIEWER/TREE/" + SiteFixture.id("S" + number))
                .toArray(String[]::new));
    }

    private Filled with(String... added) {
        caller.is(ActorFixture.owner());
        Parameters parameters = new Parameters(posted(added));
        GrantForm grant =
                new GrantForm(
                        caller,
                        kernel.access,
                        null,
                        null,
                        null,
                        new SiteGroupChoice(parameters, null, caller),
                        null,
                        null,
                        null,
                        parameters) {
                    @Override
                    public List<SelectItem> roles() {
                        return List.of(new SelectItem("EDITOR", "Editor"), new SelectItem("VIEWER", "Viewer"));
                    }
                };
        NobodyGrantsWhatTheyLack grantable = new NobodyGrantsWhatTheyLack(
                kernel.access,
                new ScopePaths(new InMemorySites(), new InMemoryBoards(), new InMemorySiteGroups()),
                new ReadRoles(kernel.access, new InMemoryOwnRoles()),
                new GrantsThroughTeams(new InMemoryTeams()),
                kernel.clock);
        TokenForm form = new TokenForm(caller, grant, null, grantable, parameters);
        form.setName("Export");
        return new Filled(form, grant);
    }

    private static Scope whole() {
        return Scope.of(ActorFixture.ORGANISATION);
    }

    private static HttpServletRequest posted(String... limits) {
        PostedForm form = PostedForm.parse(Stream.of(limits)
                .map(limit -> "limit=" + limit)
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8));
        return (HttpServletRequest) Proxy.newProxyInstance(
                TokenFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> "POST";
                    case "getAttribute" -> arguments[0].equals(PostedForm.class.getName()) ? form : null;
                    case "getParameter" -> null;
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }
}
