package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.EventPage;
import org.holdfast.domain.directory.ToldDirectory;
import org.holdfast.domain.directory.ToldGroup;
import org.holdfast.domain.directory.ToldPerson;
import org.holdfast.domain.signon.ProviderOrganisation;

/** What directory sync asks of WorkOS. */
final class WorkosDirectoryApi {

    private static final int MOST_PAGES = 20;

    /** A hundred thousand people. */
    private static final int MOST_PAGES_OF_PEOPLE = 1000;

    private static final int EVENTS = 100;

    private final WorkosClient client;

    WorkosDirectoryApi(WorkosClient client) {
        this.client = client;
    }

    List<ToldDirectory> directories(ProviderOrganisation organisation) {
        return client.all("/directories", Map.of("organization_id", organisation.value()), MOST_PAGES).stream()
                .filter(one -> Json.text(one, "organization_id")
                        .filter(organisation.value()::equals)
                        .isPresent())
                .map(WorkosEvents::directory)
                .toList();
    }

    List<ToldGroup> groups(DirectoryId directory) {
        return client.all("/directory_groups", Map.of("directory", directory.value()), MOST_PAGES_OF_PEOPLE).stream()
                .filter(one -> belongs(one, directory))
                .map(WorkosEvents::group)
                .toList();
    }

    List<ToldPerson> people(DirectoryId directory) {
        return client.all("/directory_users", Map.of("directory", directory.value()), MOST_PAGES_OF_PEOPLE).stream()
                .filter(one -> belongs(one, directory))
                .map(WorkosEvents::person)
                .toList();
    }

    /** Either the directory or the group is asked for, as the reference has it. */
    List<String> crew(DirectoryId directory, String group) {
        return client.all("/directory_users", Map.of("group", group), MOST_PAGES_OF_PEOPLE).stream()
                .filter(one -> belongs(one, directory))
                .map(one -> Json.needed(one, "id"))
                .toList();
    }

    EventPage events(Optional<String> after, Instant from, Instant now) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("events", String.join(",", WorkosEvents.WORDS));
        question.put("limit", String.valueOf(EVENTS));
        question.put("order", "asc");
        after.ifPresentOrElse(last -> question.put("after", last), () -> question.put("range_start", from.toString()));
        JsonNode answer = client.get("/events", question);
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
