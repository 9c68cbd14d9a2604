package org.holdfast.security.workos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.workos.WorkOS;
import com.workos.common.exceptions.WorkOSException;
import com.workos.common.http.RequestConfig;
import com.workos.common.http.RetryConfig;
import com.workos.sso.SSOAuthUrlsKt;
import com.workos.sso.SSOAuthorizationUrlOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kotlin.Pair;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.signin.Secret;
import org.holdfast.domain.signon.Connection;
import org.holdfast.domain.signon.ConnectionId;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.MailDomain;
import org.holdfast.domain.signon.ProviderOrganisation;
import org.holdfast.domain.signon.ProviderProfile;

/**
 * The HTTP API of WorkOS through its SDK. Answers are read as plain JSON and not as the SDK's own types: those refuse a
 * whole answer for a word that they do not know, and a new type of connection must work like all others.
 */
final class WorkosApi {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;
    private static final long LONGEST_WORDS = 300;

    private final WorkosSettings settings;
    private final WorkOS workos;

    WorkosApi(WorkosSettings settings) {
        this.settings = settings;
        OkHttpClient http = new OkHttpClient.Builder()
                .callTimeout(settings.patience())
                .connectTimeout(settings.patience())
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
        this.workos = WorkOS.builder()
                .apiKey(settings.apiKey())
                .clientId(settings.clientId())
                .apiBaseUrl(settings.baseUrl())
                .httpClient(http)
                .retryConfig(RetryConfig.DISABLED)
                .build();
    }

    String authorization(String callback, ConnectionId connection, Secret state, Optional<MailAddress> hint) {
        return SSOAuthUrlsKt.getAuthorizationUrl(
                workos.getSso(),
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
                        hint.map(MailAddress::value).orElse(null)));
    }

    /** The SDK's own call puts the code into the address, where proxies and logs keep it; the reference does not. */
    ProviderProfile profile(String code) {
        JsonNode answer = ask(new RequestConfig(
                "POST",
                "/sso/token",
                List.of(),
                Map.of(
                        "client_id",
                        settings.clientId(),
                        "client_secret",
                        settings.apiKey(),
                        "grant_type",
                        "authorization_code",
                        "code",
                        code)));
        JsonNode profile = answer.path("profile");
        return new ProviderProfile(
                text(profile, "organization_id"),
                needed(profile, "connection_id"),
                needed(profile, "idp_id"),
                text(profile, "email").orElse(""),
                name(profile),
                groups(profile.path("groups")));
    }

    /** Without the field, or with none in it, nothing is known: that is not the same as no groups. */
    private static Optional<List<String>> groups(JsonNode told) {
        return Optional.of(told).filter(JsonNode::isArray).map(list -> items(list)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList());
    }

    List<Connection> connections(ProviderOrganisation organisation) {
        List<Connection> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> after = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = ask(new RequestConfig("GET", "/connections", question(organisation, after)));
            items(answer.path("data"))
                    .filter(one -> text(one, "organization_id")
                            .filter(organisation.value()::equals)
                            .isPresent())
                    .map(WorkosApi::connection)
                    .forEach(all::add);
            after = text(answer.path("list_metadata"), "after").filter(seen::add);
            if (after.isEmpty()) {
                return all;
            }
        }
        throw IdentityProviderException.failed("The list of connections has no end.");
    }

    /** Goes where a browser would be sent, one step. */
    void probe(String callback, ConnectionId connection) {
        String address = authorization(callback, connection, Secret.random(), Optional.empty());
        Request request = new Request.Builder().url(address).build();
        try (Response response = workos.httpClient.newCall(request).execute()) {
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

    private static List<Pair<String, String>> question(ProviderOrganisation organisation, Optional<String> after) {
        List<Pair<String, String>> question = new ArrayList<>();
        question.add(new Pair<>("organization_id", organisation.value()));
        question.add(new Pair<>("limit", String.valueOf(PAGE)));
        after.ifPresent(cursor -> question.add(new Pair<>("after", cursor)));
        return question;
    }

    private static Connection connection(JsonNode one) {
        Set<MailDomain> domains = items(one.path("domains"))
                .map(domain -> domain.isTextual() ? Optional.of(domain.textValue()) : text(domain, "domain"))
                .flatMap(Optional::stream)
                .flatMap(domain -> MailDomain.find(domain).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Connection(
                new ConnectionId(needed(one, "id")),
                text(one, "connection_type").orElse(""),
                text(one, "name").orElse(""),
                text(one, "state").orElse(""),
                domains);
    }

    private JsonNode ask(RequestConfig question) {
        try {
            return asked(question);
        } catch (WorkOSException refused) {
            throw translated(refused);
        } catch (JsonProcessingException garbled) {
            throw IdentityProviderException.failed("The answer is not JSON.");
        }
    }

    /** The SDK is written in a language that does not name what it throws. */
    private JsonNode asked(RequestConfig question) throws JsonProcessingException {
        return workos.baseClient.requestJson(question);
    }

    private IdentityProviderException translated(WorkOSException refused) {
        String words = words(refused);
        return switch (refused.status) {
            case 0 -> IdentityProviderException.unreachable(words);
            case 401, 403 -> IdentityProviderException.unauthorized(words);
            case 429 -> IdentityProviderException.busy(words);
            case 400, 404, 409, 422 -> IdentityProviderException.refused(words);
            default -> IdentityProviderException.failed(words);
        };
    }

    /** What it said, without what we said to it. */
    private String words(WorkOSException refused) {
        String said = Optional.ofNullable(refused.getMessage()).orElse("");
        String all = Optional.ofNullable(refused.code)
                .filter(code -> !said.contains(code))
                .map(code -> code + ": " + said)
                .orElse(said);
        return all.replace(settings.apiKey(), "…");
    }

    private static Optional<String> name(JsonNode profile) {
        String name = Stream.of("first_name", "last_name")
                .flatMap(part -> text(profile, part).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(some -> !some.isBlank()).or(() -> text(profile, "name"));
    }

    private static String needed(JsonNode node, String field) {
        return text(node, field).orElseThrow(() -> IdentityProviderException.failed("The answer lacks " + field + "."));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(text -> !text.isBlank());
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
