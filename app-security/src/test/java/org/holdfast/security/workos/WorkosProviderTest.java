package org.holdfast.security.workos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.PublicUrl;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.IdentityProvider;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ProviderProfile;
import org.holdfast.security.workos.StandInWorkos.Mood;
import org.holdfast.security.workos.StandInWorkos.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real SDK against a stand-in of the service. */
class WorkosProviderTest {

    private static final ProviderOrganisation ORGANISATION = new ProviderOrganisation("org_1");
    private static final ConnectionId OKTA = new ConnectionId("conn_1");
    private static final Person BO = new Person("00u1", "bo@example.com", "Bo", "Example", "conn_1");

    private final StandInWorkos workos = new StandInWorkos();
    private final IdentityProvider provider = provider(StandInWorkos.API_KEY, workos.url());

    @AfterEach
    void stop() {
        workos.close();
    }

    @Test
    void readsConnectionsOfEveryTypeFromAllPages() {
        List<String> types =
                List.of("OktaSAML", "ADFSSAML", "EntraIdOIDC", "GoogleOAuth", "GenericOIDC", "BrandNewSAML");
        for (int place = 0; place < types.size(); place++) {
            workos.connection("conn_" + place, "org_1", types.get(place), "active", "example.com", "Example.ORG");
        }
        workos.connection("conn_other", "org_2", "OktaSAML", "active", "example.net");
        List<Connection> found = provider.connections(ORGANISATION);
        assertThat(found).extracting(Connection::type).containsExactlyElementsOf(types);
        assertThat(found.get(0).domains())
                .containsExactlyInAnyOrder(new MailDomain("example.com"), new MailDomain("example.org"));
        assertThat(found).allMatch(Connection::active);
    }

    @Test
    void readsAllPagesWhicheverOrderIsMeantWhereNoneIsNamed() {
        for (int place = 0; place < 5; place++) {
            workos.connection("conn_" + place, "org_1", "OktaSAML", "active", "example.com");
        }
        for (String order : List.of("normal", "desc", "asc")) {
            workos.directory().usualOrder(order);
            assertThat(provider.connections(ORGANISATION)).as(order).hasSize(5);
        }
        assertThat(workos.asked()).allMatch(asked -> asked.contains("order=asc"));
    }

    @Test
    void readsAConnectionThatDoesNotSayWhoseItIs() {
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        workos.withoutOrganisation("conn_1");
        assertThat(provider.connections(ORGANISATION)).singleElement().matches(Connection::active);
    }

    @Test
    void readsTheOthersThoughOneHasAnIdThatCannotBeUsed() {
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        workos.connection("conn 2", "org_1", "OktaSAML", "active", "example.org");
        workos.connection("conn.3:b", "org_1", "OktaSAML", "active", "example.net");
        assertThat(provider.connections(ORGANISATION))
                .extracting(Connection::id)
                .containsExactly(OKTA, new ConnectionId("conn.3:b"));
    }

    @Test
    void takesNoAnswerForAShortList() {
        for (int place = 0; place < 5; place++) {
            workos.connection("conn_" + place, "org_1", "OktaSAML", "active", "example.com");
        }
        assertCode(Mood.EMPTY, "sign-on-provider-failed", "The list /connections is not whole.");
    }

    @Test
    void readsWhatIsNotActive() {
        workos.connection("conn_1", "org_1", "OktaSAML", "draft");
        assertThat(provider.connections(ORGANISATION)).singleElement().satisfies(one -> {
            assertThat(one.active()).isFalse();
            assertThat(one.state()).isEqualTo("draft");
            assertThat(one.domains()).isEmpty();
        });
        assertThat(provider.connections(new ProviderOrganisation("org_none"))).isEmpty();
    }

    @Test
    void leadsBrowsersThatLeaveToTheProviderWhereItCanBeToldSo() {
        workos.person(BO);
        assertThat(provider.signOut("prof_00u1")).contains(workos.url() + "/sso/logout?token=logout_prof_00u1");
        workos.cannotSignOut("conn_1");
        assertThatThrownBy(() -> provider.signOut("prof_00u1")).isInstanceOf(IdentityProviderException.class);
    }

    @Test
    void believesWhoAdministersTheBrokerWhichOrganisationItIs() {
        OrganisationId here = new OrganisationId("01HZZZZZZZ00000000000000A1");
        workos.organisation("org_1", here.value());
        workos.organisation("org_2", null);
        assertThat(provider.knownAs(ORGANISATION, here)).isTrue();
        assertThat(provider.knownAs(ORGANISATION, new OrganisationId("01HZZZZZZZ00000000000000A2")))
                .isFalse();
        assertThat(provider.knownAs(new ProviderOrganisation("org_2"), here)).isFalse();
        assertThatThrownBy(() -> provider.knownAs(new ProviderOrganisation("org_3"), here))
                .isInstanceOf(IdentityProviderException.class);
    }

    @Test
    void sendsBrowsersWithWhatTheReferenceNames() {
        Secret state = Secret.random();
        SecretHash nonce = state.hashWith(Secret.random());
        String address = provider.authorization(OKTA, state, nonce, Optional.of(new MailAddress("bo+1@example.com")));
        assertThat(address)
                .startsWith(workos.url() + "/sso/authorize?")
                .contains("response_type=code")
                .contains("client_id=" + StandInWorkos.CLIENT_ID)
                .contains("redirect_uri=https%3A%2F%2Fholdfast.example.com%2Fsign-in%2Fcallback")
                .contains("connection=conn_1")
                .contains("state=" + state.value())
                .contains("login_hint=bo%2B1%40example.com")
                .contains("nonce=" + nonce.value())
                .doesNotContain(StandInWorkos.API_KEY);
        assertThat(provider.authorization(OKTA, state, nonce, Optional.empty())).doesNotContain("login_hint");
        assertThat(workos.asked()).isEmpty();
    }

    @Test
    void exchangesACodeOnceWithoutPuttingItIntoAnAddress() {
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        String code = workos.code(BO);
        ProviderProfile profile = provider.profile(code);
        assertThat(profile)
                .isEqualTo(new ProviderProfile(
                        Optional.of("prof_00u1"),
                        Optional.of("org_1"),
                        "conn_1",
                        "00u1",
                        "bo@example.com",
                        Optional.of("Bo Example"),
                        Optional.of(List.of("Engineering"))));
        assertThat(workos.asked()).containsExactly("POST /sso/token");
        assertThatThrownBy(() -> provider.profile(code))
                .isInstanceOfSatisfying(IdentityProviderException.class, refused -> assertThat(refused.words())
                        .contains("The code has expired or is invalid."))
                .hasMessageContaining("sign-on-provider-refused");
    }

    @Test
    void tellsNoGroupsFromGroupsThatWereNotTold() {
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        workos.leaveOut("groups");
        assertThat(provider.profile(workos.code(BO)).groups()).isEmpty();
        workos.lie(Collections.singletonMap("groups", null));
        assertThat(provider.profile(workos.code(BO)).groups()).isEmpty();
        workos.lie(Map.of("groups", List.of()));
        assertThat(provider.profile(workos.code(BO)).groups()).contains(List.of());
    }

    @Test
    void refusesAProfileThatDoesNotSayWhoItIs() {
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        String code = workos.code(BO);
        workos.lie(Map.of("idp_id", ""));
        assertThatThrownBy(() -> provider.profile(code)).hasMessageContaining("sign-on-provider-failed");
    }

    @Test
    void translatesEveryFailure() {
        assertCode(Mood.UNAUTHORIZED, "sign-on-provider-unauthorized", "Could not authorize");
        assertCode(Mood.UNPROCESSABLE, "sign-on-provider-refused", "Validation failed");
        assertCode(Mood.TOO_MANY, "sign-on-provider-busy", "Too many requests");
        assertCode(Mood.BROKEN, "sign-on-provider-failed", "");
        assertCode(Mood.GARBLED, "sign-on-provider-failed", "not JSON");
        assertCode(Mood.DROPPING, "sign-on-provider-unreachable", "");
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        workos.be(Mood.SLOW);
        long before = System.nanoTime();
        assertCode(Mood.SLOW, "sign-on-provider-unreachable", "");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void saysThatNobodyListens() {
        workos.close();
        assertThatThrownBy(() -> provider.connections(ORGANISATION))
                .hasMessageContaining("sign-on-provider-unreachable");
        assertThatThrownBy(() -> provider.probe(OKTA)).hasMessageContaining("sign-on-provider-unreachable");
    }

    @Test
    void triesWhetherABrowserGetsThrough() {
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        provider.probe(OKTA);
        workos.connection("conn_1", "org_1", "OktaSAML", "inactive", "example.com");
        assertThatThrownBy(() -> provider.probe(OKTA))
                .isInstanceOfSatisfying(IdentityProviderException.class, refused -> assertThat(refused.words())
                        .isEqualTo("connection_invalid: There is no active connection."));
        workos.be(Mood.BROKEN);
        assertThatThrownBy(() -> provider.probe(OKTA)).hasMessageContaining("sign-on-provider-refused");
    }

    @Test
    void tellsNobodyItsKey() {
        IdentityProvider other = provider("sk_live_secret", workos.url());
        workos.connection("conn_1", "org_1", "OktaSAML", "active", "example.com");
        assertThatThrownBy(() -> other.connections(ORGANISATION))
                .hasMessageContaining("sign-on-provider-unauthorized")
                .hasMessageContaining("Unauthorized: Bearer …")
                .hasMessageNotContaining("sk_live_secret")
                .isInstanceOfSatisfying(IdentityProviderException.class, refused -> assertThat(refused.words())
                        .isEqualTo("Unauthorized: Bearer …"));
    }

    @Test
    void isNotThereWithoutAKey() {
        IdentityProvider none =
                new WorkosProvider(new Workos(Optional.empty()), new PublicUrl("https://holdfast.example.com"));
        assertThat(none.available()).isFalse();
        assertThatThrownBy(() -> none.connections(ORGANISATION)).hasMessageContaining("sign-on-provider-none");
    }

    private void assertCode(Mood mood, String code, String words) {
        workos.be(mood);
        assertThatThrownBy(() -> provider.connections(ORGANISATION))
                .as(mood.name())
                .isInstanceOfSatisfying(IdentityProviderException.class, failed -> {
                    assertThat(failed.code()).isEqualTo(code);
                    assertThat(failed.words()).contains(words).doesNotContain(StandInWorkos.API_KEY);
                });
    }

    private static IdentityProvider provider(String key, String url) {
        WorkosSettings settings =
                new WorkosSettings(key, StandInWorkos.CLIENT_ID, url, Optional.empty(), Duration.ofSeconds(2));
        return new WorkosProvider(new Workos(Optional.of(settings)), new PublicUrl("https://holdfast.example.com"));
    }
}
