package org.holdfast.domain.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.holdfast.domain.signon.IdentityProviderException;
import org.holdfast.domain.signon.ProviderOrganisation;

/** A broker of directories whose people, groups and events a test says. Two events to a page. */
public final class FakeDirectoryProvider implements DirectoryProvider {

    public boolean available = true;
    public final Map<String, List<ToldDirectory>> directories = new HashMap<>();
    public final Map<String, ToldGroup> groups = new LinkedHashMap<>();
    public final Map<String, ToldPerson> people = new LinkedHashMap<>();
    public final Map<String, List<String>> crews = new HashMap<>();
    public final Set<String> closed = new HashSet<>();
    public final List<DirectoryEvent> events = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public Optional<IdentityProviderException> failure = Optional.empty();
    public Runnable whileReading = () -> {};
    public Runnable whileFetching = () -> {};

    @Override
    public boolean available() {
        return available;
    }

    @Override
    public boolean pushes() {
        return true;
    }

    @Override
    public String webhook() {
        return "https://holdfast.example.com/webhooks/workos";
    }

    @Override
    public List<ToldDirectory> directories(ProviderOrganisation organisation) {
        failIfSo();
        return directories.getOrDefault(organisation.value(), List.of());
    }

    @Override
    public List<ToldGroup> groups(DirectoryId directory, BooleanSupplier wanted) {
        failIfSo();
        return List.copyOf(groups.values());
    }

    @Override
    public List<ToldPerson> people(DirectoryId directory, BooleanSupplier wanted) {
        failIfSo();
        List<ToldPerson> told = List.copyOf(people.values());
        whileReading.run();
        return told;
    }

    @Override
    public List<String> crew(DirectoryId directory, String group, BooleanSupplier wanted) {
        if (closed.contains(group)) {
            throw IdentityProviderException.refused("Group not found");
        }
        return crews.getOrDefault(group, List.of());
    }

    @Override
    public EventPage events(Optional<String> after, Instant from) {
        asked.add(after.orElse("from " + from));
        failIfSo();
        whileFetching.run();
        List<String> ids = events.stream().map(DirectoryEvent::id).toList();
        if (after.isPresent() && !ids.contains(after.get())) {
            throw IdentityProviderException.refused("no such event");
        }
        int first = after.map(id -> ids.indexOf(id) + 1).orElse(0);
        List<DirectoryEvent> page = events.subList(first, Math.min(first + 2, events.size()));
        Optional<String> last = page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id());
        return new EventPage(List.copyOf(page), last, first + 2 < events.size());
    }

    private void failIfSo() {
        failure.ifPresent(broken -> {
            throw broken;
        });
    }
}
