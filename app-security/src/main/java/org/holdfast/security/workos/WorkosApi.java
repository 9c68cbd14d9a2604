package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import com.workos.sso.SSOAuthUrlsKt;
import com.workos.sso.SSOAuthorizationUrlOptions;
import com.workos.sso.SSOLogoutUrlOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signin.SecretHash;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ProviderProfile;

/** What single sign-on asks of WorkOS. */
final class WorkosApi {

    private static final int MOST_PAGES = 20;
    private static final long LONGEST_WORDS = 300;

    private final WorkosClient client;
    private final WorkosSettings settings;

    WorkosApi(WorkosClient client) {
        this.client = client;
        this.settings = client.settings();
    }

    String authorization(
            String callback, ConnectionId connection, Secret state, SecretHash nonce, Optional<MailAddress> hint) {
        return SSOAuthUrlsKt.getAuthorizationUrl(
                client.sdk().getSso(),
                new SSOAuthorizationUrlOptions(
                        callback,
                        settings.clientId(),
                        null,
                        connection.value(),
                        null,
                        null,
                        state.value(),
                        null,
                        null,
                        null,
                        hint.map(MailAddress::value).orElse(null),
                        nonce.value()));
    }

    /** The SDK's own call puts the code into the address, where proxies and logs keep it; the reference does not. */
    ProviderProfile profile(String code) {
        JsonNode answer = client.post(
                "/sso/token",
                Map.of(
                        "client_id",
                        settings.clientId(),
                        "client_secret",
                        settings.apiKey(),
                        "grant_type",
                        "authorization_code",
                        "code",
                        code));
        JsonNode profile = answer.path("profile");
        return new ProviderProfile(
                Json.text(profile, "id"),
                Json.text(profile, "organization_id"),
                Json.needed(profile, "connection_id"),
                Json.needed(profile, "idp_id"),
                Json.text(profile, "email").orElse(""),
                Json.name(profile),
                groups(profile.path("groups")));
    }

    /** Without the field, or with none in it, nothing is known: that is not the same as no groups. */
    private static Optional<List<String>> groups(JsonNode told) {
        return Optional.of(told).filter(JsonNode::isArray).map(list -> Json.items(list)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList());
    }

    List<Connection> connections(ProviderOrganisation organisation) {
        Map<String, String> asked = Map.of("organization_id", organisation.value());
        return new WorkosList(client, "/connections", asked, MOST_PAGES, Pace.AT_ONCE)
                .read().stream()
                        .filter(one -> Json.ofOrganisation(one, organisation))
                        .flatMap(one -> connection(one).stream())
                        .toList();
    }

    /** The address is made with the token, as the SDK does; the one that is told with it may lie at another host. */
    Optional<String> signOut(String profile) {
        JsonNode answer = client.post("/sso/logout/authorize", Map.of("profile_id", profile));
        return Json.text(answer, "logout_token")
                .map(token -> SSOAuthUrlsKt.getLogoutUrl(client.sdk().getSso(), new SSOLogoutUrlOptions(token)));
    }

    /** How whoever administers WorkOS names the organisation here. */
    Optional<String> externalId(ProviderOrganisation organisation) {
        return Json.text(client.get("/organizations/" + organisation.value(), Map.of()), "external_id");
    }

    /** Goes where a browser would be sent, one step. */
    void probe(String callback, ConnectionId connection) {
        String address = authorization(
                callback, connection, Secret.random(), Secret.random().hash(), Optional.empty());
        Request request = new Request.Builder().url(address).build();
        try (Response response = client.sdk().httpClient.newCall(request).execute()) {
            Optional<HttpUrl> next = Optional.ofNullable(response.header("Location"))
                    .flatMap(location -> Optional.ofNullable(request.url().resolve(location)));
            next.filter(url -> url.toString().startsWith(callback))
                    .flatMap(url ->
                            Optional.ofNullable(url.queryParameter("error")).map(error -> said(url, error)))
                    .ifPresent(words -> {
                        throw IdentityProviderException.refused(words);
                    });
            if (response.code() >= 400) {
                throw IdentityProviderException.refused(response.code() + ": "
                        + response.peekBody(LONGEST_WORDS).string());
            }
        } catch (IOException unreachable) {
            throw IdentityProviderException.unreachable(String.valueOf(unreachable.getMessage()));
        }
    }

    private static String said(HttpUrl url, String error) {
        return Optional.ofNullable(url.queryParameter("error_description"))
                .map(description -> error + ": " + description)
                .orElse(error);
    }

    /** Empty for one whose id cannot be used: it must not keep the others from being read. */
    private static Optional<Connection> connection(JsonNode one) {
        Set<MailDomain> domains = Json.items(one.path("domains"))
                .map(domain -> domain.isTextual() ? Optional.of(domain.textValue()) : Json.text(domain, "domain"))
                .flatMap(Optional::stream)
                .flatMap(domain -> MailDomain.find(domain).stream())
                .collect(Collectors.toUnmodifiableSet());
        return ConnectionId.find(Json.needed(one, "id"))
                .map(id -> new Connection(
                        id,
                        Json.text(one, "connection_type").orElse(""),
                        Json.text(one, "name").orElse(""),
                        Json.text(one, "state").orElse(""),
                        domains));
    }
}
