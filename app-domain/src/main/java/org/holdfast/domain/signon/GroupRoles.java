package org.holdfast.domain.signon;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.Role;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Assert;

/**
 * Which groups of the provider's directory hold which role in the whole organisation. The roles that are named here belong
 * to the directory: whoever leaves the group loses the role at the next sign-in. All other roles stay as they were given.
 *
 * @param roles built-in ones but the owner, by the name of a group; names differ ignoring case
 */
public record GroupRoles(Map<String, Role> roles) {

    private static final int MOST_SHOWN = 10;

    /** The most groups. */
    public static final int MAXIMUM = 200;

    private static final int LONGEST = 200;

    public GroupRoles {
        Assert.atMost("groups", roles.size(), MAXIMUM);
        Map<String, Role> ordered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        roles.forEach((group, role) -> {
            Assert.line("groups", group, LONGEST);
            if (role == Role.OWNER) {
                throw invalid("groups", "group-role-owner");
            }
            if (ordered.put(group.strip(), role) != null) {
                throw invalid("groups", "group-twice", Map.of("group", group.strip()));
            }
        });
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(ordered));
    }

    /** No group holds a role. */
    public static GroupRoles none() {
        return new GroupRoles(Map.of());
    }

    /**
     * The roles of a text with a line for each group: {@code Auditors = AUDITOR}, the role in any case.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code group-lines-wrong} with all such lines, {@code
     *     group-twice}
     */
    public static GroupRoles parse(String text) {
        Map<String, Role> roles = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            int equals = line.lastIndexOf('=');
            Optional<Role> role = equals < 1 ? Optional.empty() : role(line.substring(equals + 1));
            if (role.isPresent()) {
                String group = line.substring(0, equals).strip();
                if (roles.put(group, role.get()) != null) {
                    throw invalid("groups", "group-twice", Map.of("group", group));
                }
            } else if (!line.isEmpty()) {
                wrong.add(number + " " + line);
            }
        }
        if (!wrong.isEmpty()) {
            throw invalid(
                    "groups",
                    "group-lines-wrong",
                    Map.of(
                            "lines",
                            String.join("; ", wrong.subList(0, Math.min(wrong.size(), MOST_SHOWN))),
                            "count",
                            wrong.size()));
        }
        return new GroupRoles(roles);
    }

    /** The lines that {@link #parse} reads. */
    public String text() {
        return roles.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue().name())
                .collect(Collectors.joining("\n"));
    }

    /** The lines, one for each group. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /**
     * What somebody holds who is in some groups.
     *
     * @param before what they held
     * @param otherwise what they hold where no group gives anything and nothing else is left to them
     */
    Set<Grant> applied(OrganisationId organisation, Set<Grant> before, List<String> groups, Optional<Role> otherwise) {
        Set<Role> given = groups.stream().flatMap(group -> of(group).stream()).collect(Collectors.toSet());
        Set<Grant> after = new HashSet<>(before);
        after.removeIf(grant -> directory(organisation, grant));
        given.stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> new Grant(role, organisation.value()))
                .filter(grant -> after.stream().noneMatch(held -> held.name().equals(grant.name())))
                .forEach(after::add);
        if (after.isEmpty()) {
            otherwise.ifPresent(role -> after.add(new Grant(role, organisation.value())));
        }
        return after;
    }

    private Optional<Role> of(String group) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(group.strip()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether it is one of the grants that the directory gives and takes. */
    private boolean directory(OrganisationId organisation, Grant grant) {
        return grant.scope().whole(organisation)
                && grant.until().isEmpty()
                && grant.role().builtIn().filter(roles::containsValue).isPresent();
    }

    private static Optional<Role> role(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return Role.find(name).filter(role -> role != Role.OWNER);
    }
}
