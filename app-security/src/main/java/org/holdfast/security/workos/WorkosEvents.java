package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.holdfast.domain.directory.DirectoryEvent;
import org.holdfast.domain.directory.DirectoryId;
import org.holdfast.domain.directory.ToldDirectory;
import org.holdfast.domain.directory.ToldGroup;
import org.holdfast.domain.directory.ToldPerson;
import org.holdfast.domain.directory.ToldPerson.Standing;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;

/** Reads what WorkOS says of directories, their people and groups, in its lists and in its events alike. */
final class WorkosEvents {

    /** The events of interest, in the words of WorkOS. */
    static final List<String> WORDS = List.of(
            "dsync.activated",
            "dsync.deleted",
            "dsync.user.created",
            "dsync.user.updated",
            "dsync.user.deleted",
            "dsync.group.created",
            "dsync.group.updated",
            "dsync.group.deleted",
            "dsync.group.user_added",
            "dsync.group.user_removed");

    /** The states of people, as the reference names them, the older one of who is suspended among them. */
    private static final Map<String, Standing> STATES =
            Map.of("active", Standing.ACTIVE, "inactive", Standing.OUT, "suspended", Standing.OUT);

    private WorkosEvents() {}

    /**
     * The event of an answer.
     *
     * @param otherwise when it happened, where that is not said
     * @return empty for one that is about something else, or lacks what it needs
     */
    static Optional<DirectoryEvent> event(JsonNode event, Instant otherwise) {
        JsonNode data = event.path("data");
        String word = Json.text(event, "event").orElse("");
        try {
            return what(word, data).flatMap(what -> Json.text(event, "id").flatMap(id -> directory(word, data)
                    .map(directory -> new DirectoryEvent(
                            id,
                            Json.moment(event, "created_at").orElse(otherwise),
                            word,
                            directory,
                            organisation(data),
                            what))));
        } catch (InvalidValueException | IdentityProviderException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<DirectoryEvent.What> what(String word, JsonNode data) {
        return switch (word) {
            case "dsync.activated" -> directory(data).map(DirectoryEvent.Connected::new);
            case "dsync.deleted" -> Optional.of(new DirectoryEvent.Deleted());
            case "dsync.user.created", "dsync.user.updated" ->
                Optional.of(new DirectoryEvent.PersonTold(person(data), Json.moment(data, "updated_at")));
            case "dsync.user.deleted" -> Optional.of(new DirectoryEvent.PersonGone(Json.needed(data, "id")));
            case "dsync.group.created", "dsync.group.updated" -> Optional.of(new DirectoryEvent.GroupTold(group(data)));
            case "dsync.group.deleted" -> Optional.of(new DirectoryEvent.GroupGone(Json.needed(data, "id")));
            case "dsync.group.user_added" ->
                Optional.of(new DirectoryEvent.PutIn(person(data.path("user")), group(data.path("group"))));
            case "dsync.group.user_removed" ->
                Optional.of(new DirectoryEvent.TakenOut(
                        Json.needed(data.path("user"), "id"), Json.needed(data.path("group"), "id")));
            default -> Optional.empty();
        };
    }

    private static Optional<DirectoryId> directory(String word, JsonNode data) {
        boolean itself = word.equals("dsync.activated") || word.equals("dsync.deleted");
        return itself
                ? Json.text(data, "id").map(DirectoryId::new)
                : parts(data)
                        .flatMap(part -> Json.text(part, "directory_id").stream())
                        .findFirst()
                        .map(DirectoryId::new);
    }

    private static Optional<ProviderOrganisation> organisation(JsonNode data) {
        return parts(data)
                .flatMap(part -> Json.text(part, "organization_id").stream())
                .findFirst()
                .map(ProviderOrganisation::new);
    }

    /** Who is put into a group is told within, as the group is. */
    private static Stream<JsonNode> parts(JsonNode data) {
        return Stream.of(data, data.path("user"), data.path("group"));
    }

    /** Empty for one whose id cannot be used: it must not keep the others from being read. */
    static Optional<ToldDirectory> directory(JsonNode one) {
        return DirectoryId.find(Json.needed(one, "id"))
                .map(id -> new ToldDirectory(
                        id,
                        Json.text(one, "name").orElse(""),
                        Json.text(one, "type").orElse(""),
                        Json.text(one, "state").orElse("")));
    }

    static ToldGroup group(JsonNode one) {
        return new ToldGroup(Json.needed(one, "id"), Json.text(one, "name").orElse(""));
    }

    static ToldPerson person(JsonNode one) {
        return new ToldPerson(
                Json.needed(one, "id"),
                mail(one),
                Json.name(one),
                Json.text(one, "state")
                        .flatMap(word -> Optional.ofNullable(STATES.get(word.toLowerCase(Locale.ROOT))))
                        .orElse(Standing.UNCLEAR));
    }

    /**
     * The address of the person; in older answers the first or the one that counts of several, and with some directories the
     * name to sign in with.
     */
    private static String mail(JsonNode one) {
        return Json.text(one, "email")
                .or(() -> mails(one, mail -> mail.path("primary").asBoolean(false)))
                .or(() -> mails(one, mail -> true))
                .or(() -> Json.text(one, "username"))
                .orElse("");
    }

    private static Optional<String> mails(JsonNode one, Predicate<JsonNode> which) {
        return Json.items(one.path("emails"))
                .filter(which)
                .flatMap(mail -> Json.text(mail, "value").stream())
                .findFirst();
    }
}
