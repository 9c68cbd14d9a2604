package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.EventPage;
import org.holdfast.domain.directory.ToldDirectory;
import org.holdfast.domain.directory.ToldGroup;
import org.holdfast.domain.directory.ToldPerson;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;

/** What directory sync asks of WorkOS. */
final class WorkosDirectoryApi {

    private static final int MOST_PAGES = 20;

    /** A hundred thousand people. */
    private static final int MOST_PAGES_OF_PEOPLE = 1000;

    private static final int EVENTS = 100;

    /** Four requests a second for the people of a directory, and some room for the way there. */
    private static final Duration BETWEEN_PEOPLE = Duration.ofMillis(300);

    private final WorkosClient client;
    private final Pause pause;

    WorkosDirectoryApi(WorkosClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    List<ToldDirectory> directories(ProviderOrganisation organisation) {
        Map<String, String> asked = Map.of("organization_id", organisation.value());
        return new WorkosList(client, "/directories", asked, MOST_PAGES, Pace.AT_ONCE)
                .read().stream()
                        .filter(one -> Json.ofOrganisation(one, organisation))
                        .flatMap(one -> WorkosEvents.directory(one).stream())
                        .toList();
    }

    List<ToldGroup> groups(DirectoryId directory, BooleanSupplier wanted) {
        Pace pace = Pace.patient(pause, Duration.ZERO, wanted);
        return ofDirectory("/directory_groups", "directory", directory.value(), directory, pace)
                .map(WorkosEvents::group)
                .toList();
    }

    List<ToldPerson> people(DirectoryId directory, BooleanSupplier wanted) {
        return users("directory", directory.value(), directory, wanted)
                .map(WorkosEvents::person)
                .toList();
    }

    /** Either the directory or the group is asked for, as the reference has it. */
    List<String> crew(DirectoryId directory, String group, BooleanSupplier wanted) {
        return users("group", group, directory, wanted)
                .map(one -> Json.needed(one, "id"))
                .toList();
    }

    private Stream<JsonNode> users(String by, String id, DirectoryId directory, BooleanSupplier wanted) {
        return ofDirectory("/directory_users", by, id, directory, Pace.patient(pause, BETWEEN_PEOPLE, wanted));
    }

    private Stream<JsonNode> ofDirectory(String path, String by, String id, DirectoryId directory, Pace pace) {
        return new WorkosList(client, path, Map.of(by, id), MOST_PAGES_OF_PEOPLE, pace)
                .read().stream().filter(one -> belongs(one, directory));
    }

    EventPage events(Optional<String> after, Instant from, Instant now) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("events", String.join(",", WorkosEvents.WORDS));
        question.put("limit", String.valueOf(EVENTS));
        question.put("order", "asc");
        after.ifPresentOrElse(last -> question.put("after", last), () -> question.put("range_start", from.toString()));
        JsonNode answer = client.get("/events", question);
        if (!answer.path("data").isArray()) {
            throw IdentityProviderException.failed("The answer lacks data.");
        }
        List<JsonNode> told = Json.items(answer.path("data")).toList();
        Optional<String> last = told.isEmpty() ? Optional.empty() : Json.text(told.get(told.size() - 1), "id");
        return new EventPage(
                told.stream()
                        .flatMap(event -> WorkosEvents.event(event, now).stream())
                        .toList(),
                last,
                Json.text(answer.path("list_metadata"), "after").isPresent());
    }

    private static boolean belongs(JsonNode one, DirectoryId directory) {
        return Json.text(one, "directory_id").map(directory.value()::equals).orElse(true);
    }
}
