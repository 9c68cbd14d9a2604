package org.holdfast.security.workos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.workos.WorkOS;
import com.workos.common.exceptions.RateLimitException;
import com.workos.common.exceptions.WorkOSException;
import com.workos.common.http.RequestConfig;
import com.workos.common.http.RetryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kotlin.Pair;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.holdfast.domain.signon.IdentityProviderException;

/**
 * Requests to the HTTP API of WorkOS through its SDK. Each has a connection of its own: one that was kept may have been
 * closed on the other side meanwhile, and what is lost that way must not be sent again unasked, as a code is good once.
 * Answers are read as plain JSON and not as the SDK's own types: those refuse a whole answer for a word that they do not
 * know, and a new type of connection must work like all others.
 */
final class WorkosClient {

    private static final int MOST_FIELDS = 5;

    private final WorkosSettings settings;
    private final WorkOS workos;

    WorkosClient(WorkosSettings settings) {
        this.settings = settings;
        OkHttpClient http = new OkHttpClient.Builder()
                .callTimeout(settings.patience())
                .connectTimeout(settings.patience())
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
        this.workos = WorkOS.builder()
                .apiKey(settings.apiKey())
                .clientId(settings.clientId())
                .apiBaseUrl(settings.baseUrl())
                .httpClient(http)
                .retryConfig(RetryConfig.DISABLED)
                .build();
    }

    WorkosSettings settings() {
        return settings;
    }

    WorkOS sdk() {
        return workos;
    }

    JsonNode get(String path, Map<String, String> query) {
        List<Pair<String, String>> question = new ArrayList<>();
        query.forEach((name, value) -> question.add(new Pair<>(name, value)));
        return ask(new RequestConfig("GET", path, question));
    }

    JsonNode post(String path, Map<String, String> body) {
        return ask(new RequestConfig("POST", path, List.of(), body));
    }

    private JsonNode ask(RequestConfig question) {
        try {
            return asked(question);
        } catch (WorkOSException refused) {
            throw translated(refused);
        } catch (JsonProcessingException garbled) {
            throw IdentityProviderException.failed("The answer is not JSON.");
        } catch (IOException brokenOff) {
            throw IdentityProviderException.unreachable("The answer broke off: " + brokenOff.getMessage());
        }
    }

    /** The SDK is written in a language that does not name what it throws. */
    private JsonNode asked(RequestConfig question) throws IOException {
        JsonNode answer = workos.baseClient.requestJson(question);
        if (answer == null || answer.isMissingNode()) {
            throw IdentityProviderException.failed("The answer is empty.");
        }
        return answer;
    }

    private IdentityProviderException translated(WorkOSException refused) {
        String words = words(refused);
        return switch (refused.status) {
            case 0 -> IdentityProviderException.unreachable(words);
            case 401, 403 -> IdentityProviderException.unauthorized(words);
            case 429 -> IdentityProviderException.busy(words, again(refused));
            case 400, 404, 409, 422 -> IdentityProviderException.refused(words);
            default -> IdentityProviderException.failed(words);
        };
    }

    private static Optional<Duration> again(WorkOSException refused) {
        return refused instanceof RateLimitException tooMany
                ? Optional.ofNullable(tooMany.retryAfterSeconds)
                        .filter(seconds -> seconds >= 0)
                        .map(Duration::ofSeconds)
                : Optional.empty();
    }

    /** What it said, without what we said to it. */
    private String words(WorkOSException refused) {
        String said = Optional.ofNullable(refused.getMessage()).orElse("");
        String all = Optional.ofNullable(refused.code)
                .filter(code -> !said.contains(code))
                .map(code -> code + ": " + said)
                .orElse(said);
        String raw = Optional.ofNullable(refused.rawBody)
                .filter(body -> said.startsWith("WorkOS API error") && !body.isBlank())
                .map(body -> ": " + body)
                .orElse("");
        return (all + raw + fields(refused)).replace(settings.apiKey(), "…");
    }

    /** Which part of the question it was about. */
    private static String fields(WorkOSException refused) {
        return Optional.ofNullable(refused.errors).orElse(List.of()).stream()
                .limit(MOST_FIELDS)
                .map(error -> Stream.of(error.field, error.code, error.message)
                        .filter(word -> word != null && !word.isBlank())
                        .collect(Collectors.joining(" ")))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), words -> words.isEmpty() ? "" : " (" + words + ")"));
    }
}
