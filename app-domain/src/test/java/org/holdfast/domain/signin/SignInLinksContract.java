package org.holdfast.domain.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberFixture;
import org.holdfast.domain.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

/** What every store of links does. */
public interface SignInLinksContract {

    Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    MailAddress ANN = new MailAddress("Ann@example.com");
    SecretHash BROWSER = Secret.random().hash();

    SignInLinks links();

    @Test
    default void keepsEveryPurpose() {
        for (LinkPurpose purpose : List.of(
                new LinkPurpose.FirstOwner(),
                new LinkPurpose.Invitation(ActorFixture.ORGANISATION, MemberFixture.id("M1"), ANN),
                new LinkPurpose.OwnerLink(ActorFixture.ORGANISATION, MemberFixture.id("M1"), ANN),
                new LinkPurpose.SignIn(ANN),
                new LinkPurpose.SignIn(ANN, Optional.of(ActorFixture.ORGANISATION)))) {
            SignInLink link = issued(purpose, NOW);
            assertThat(links().find(link.id())).contains(link);
        }
    }

    @Test
    default void keepsTheBrowser() {
        SignInLink link = SignInLink.of(Secret.random(), new LinkPurpose.SignIn(ANN), Optional.of(BROWSER), NOW);
        links().issue(link);
        assertThat(links().find(link.id())).contains(link);
    }

    @Test
    default void findsSeveralAtOnce() {
        SignInLink one = issued(new LinkPurpose.SignIn(ANN), NOW);
        SignInLink other = issued(new LinkPurpose.FirstOwner(), NOW);
        issued(new LinkPurpose.SignIn(new MailAddress("bo@example.com")), NOW);
        assertThat(links().findAll(List.of(one.id(), other.id(), Secret.random().hash())))
                .containsOnly(Map.entry(one.id(), one), Map.entry(other.id(), other));
        assertThat(links().findAll(List.of())).isEmpty();
    }

    @Test
    default void findsNothingForAnUnknownSecret() {
        assertThat(links().find(Secret.random().hash())).isEmpty();
        assertThat(links().use(Secret.random().hash(), NOW)).isFalse();
        assertThat(links().bind(Secret.random().hash(), BROWSER)).isFalse();
    }

    @Test
    default void replacesEarlierLinksOfTheSameAddress() {
        SignInLink invitation =
                issued(new LinkPurpose.Invitation(ActorFixture.ORGANISATION, MemberFixture.id("M1"), ANN), NOW);
        SignInLink other = issued(new LinkPurpose.SignIn(new MailAddress("bo@example.com")), NOW);
        SignInLink newest = issued(new LinkPurpose.SignIn(new MailAddress("ann@EXAMPLE.com")), NOW.plusMillis(1));
        assertThat(state(invitation)).isEqualTo(LinkState.REPLACED);
        assertThat(state(other)).isEqualTo(LinkState.LIVE);
        assertThat(state(newest)).isEqualTo(LinkState.LIVE);
        assertThat(links().use(invitation.id(), NOW)).isFalse();
    }

    @Test
    default void replacesWhatEveryBrowserAskedFor() {
        SignInLink here = asked(new LinkPurpose.SignIn(ANN), NOW);
        SignInLink one = asked(new LinkPurpose.SignIn(ANN, Optional.of(ActorFixture.ORGANISATION)), NOW);
        SignInLink longer = asked(new LinkPurpose.SignIn(new MailAddress("ann@example.com.example.com")), NOW);
        SignInLink printed =
                issued(new LinkPurpose.OwnerLink(ActorFixture.ORGANISATION, MemberFixture.id("M1"), ANN), NOW);
        SignInLink newest = asked(new LinkPurpose.SignIn(ANN), NOW.plusMillis(1));
        assertThat(state(here)).isEqualTo(LinkState.REPLACED);
        assertThat(state(one)).isEqualTo(LinkState.REPLACED);
        assertThat(state(longer)).isEqualTo(LinkState.LIVE);
        assertThat(state(printed)).as("which the console made").isEqualTo(LinkState.LIVE);
        assertThat(state(newest)).isEqualTo(LinkState.LIVE);
        assertThat(links().use(here.id(), NOW)).isFalse();
    }

    @Test
    default void replacesWhatOpensMoreButNotWhatOpensAnotherOrganisation() {
        OrganisationId other = new OrganisationId("01K0000000000000000000ZZZZ");
        SignInLink elsewhere = asked(new LinkPurpose.SignIn(ANN, Optional.of(other)), NOW.plusMillis(1));
        SignInLink everywhere = asked(new LinkPurpose.SignIn(ANN), NOW);
        SignInLink here = asked(new LinkPurpose.SignIn(ANN, Optional.of(ActorFixture.ORGANISATION)), NOW.plusMillis(1));
        assertThat(state(everywhere)).isEqualTo(LinkState.REPLACED);
        assertThat(state(elsewhere)).isEqualTo(LinkState.LIVE);
        issued(new LinkPurpose.Invitation(ActorFixture.ORGANISATION, MemberFixture.id("M1"), ANN), NOW.plusMillis(2));
        assertThat(state(here)).isEqualTo(LinkState.REPLACED);
        assertThat(state(elsewhere)).isEqualTo(LinkState.LIVE);
    }

    @Test
    default void isUsedOnce() {
        SignInLink link = issued(new LinkPurpose.SignIn(ANN), NOW);
        assertThat(links().use(link.id(), NOW)).isTrue();
        assertThat(links().use(link.id(), NOW)).isFalse();
        assertThat(state(link)).isEqualTo(LinkState.USED);
    }

    @Test
    default void isNotUsedTooLate() {
        SignInLink link = issued(new LinkPurpose.SignIn(ANN), NOW);
        assertThat(links().use(link.id(), link.endsAt())).isFalse();
        assertThat(links().use(link.id(), link.endsAt().minusMillis(1))).isTrue();
    }

    @Test
    default void isBoundToTheFirstBrowser() {
        SignInLink link = issued(new LinkPurpose.FirstOwner(), NOW);
        assertThat(links().bind(link.id(), BROWSER)).isTrue();
        assertThat(links().bind(link.id(), BROWSER)).isTrue();
        assertThat(links().bind(link.id(), Secret.random().hash())).isFalse();
        assertThat(links().find(link.id()).orElseThrow().browser()).contains(BROWSER);
    }

    @Test
    default void removesWhatIsOver() {
        SignInLink link = issued(new LinkPurpose.SignIn(ANN), NOW);
        links().removeEndedBefore(link.endsAt());
        assertThat(links().find(link.id())).isPresent();
        links().removeEndedBefore(link.endsAt().plusMillis(1));
        assertThat(links().find(link.id())).isEmpty();
    }

    private SignInLink issued(LinkPurpose purpose, Instant at) {
        SignInLink link = SignInLink.of(Secret.random(), purpose, Optional.empty(), at);
        links().issue(link);
        return link;
    }

    private SignInLink asked(LinkPurpose purpose, Instant at) {
        SignInLink link = SignInLink.of(
                Secret.random(), purpose, Optional.of(Secret.random().hash()), at);
        links().issue(link);
        return link;
    }

    private LinkState state(SignInLink link) {
        return links().find(link.id()).orElseThrow().state();
    }
}
