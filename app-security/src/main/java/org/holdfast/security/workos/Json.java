package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.holdfast.domain.shared.StorableMoment;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;

/** Reads what somebody else's service answered: anything may be missing, or of another kind. */
final class Json {

    private Json() {}

    static String needed(JsonNode node, String field) {
        return text(node, field).orElseThrow(() -> IdentityProviderException.failed("The answer lacks " + field + "."));
    }

    static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(text -> !text.isBlank());
    }

    /** One that no clock reaches is taken for the last that can be stored. */
    static Optional<Instant> moment(JsonNode node, String field) {
        try {
            return text(node, field).map(Instant::parse).map(StorableMoment::of);
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Whether something is of the organisation that was asked for; where it does not say whose it is, that counts. */
    static boolean ofOrganisation(JsonNode one, ProviderOrganisation organisation) {
        return text(one, "organization_id").map(organisation.value()::equals).orElse(true);
    }

    /** What a person is called. */
    static Optional<String> name(JsonNode person) {
        String name = Stream.of("first_name", "last_name")
                .flatMap(part -> text(person, part).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(some -> !some.isBlank()).or(() -> text(person, "name"));
    }
}
