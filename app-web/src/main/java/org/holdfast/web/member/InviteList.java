package org.holdfast.web.member;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.shared.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Many people as a form names them, one in a line: {@code Name <address>}, or address and name with a comma, a semicolon or
 * a tab between them, as copied from a table, or the address alone.
 */
final class InviteList {

    /** The most people of one list. */
    static final int MAXIMUM = 200;

    private static final String FIELD = "people";
    private static final Pattern BRACKETS = Pattern.compile("(.*)<([^<>]*)>\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\t]");
    private static final int MOST_SHOWN = 20;

    private InviteList() {}

    /**
     * Somebody to invite.
     *
     * @param line in which line
     * @param mail where the invitation goes
     * @param name what they are called
     */
    record Person(int line, MailAddress mail, MemberName name) {}

    /**
     * A list as it was read.
     *
     * @param people those of the lines that say who
     * @param problems what is wrong with others, by the number of the line
     */
    record Read(List<Person> people, SortedMap<Integer, String> problems) {

        /**
         * Refuses a list in which something is wrong, or with people who are members already, with all of that at once.
         *
         * @throws InvalidValueException {@code invite-lines} that names each line that is wrong
         */
        void check(Collection<MailAddress> taken) {
            SortedMap<Integer, String> all = new TreeMap<>(problems);
            people.stream()
                    .filter(person -> taken.stream().anyMatch(person.mail()::same))
                    .forEach(person -> all.put(
                            person.line(), "Line " + person.line() + ": " + person.mail() + " is a member already."));
            refuse(all.values());
        }
    }

    /**
     * The lines of a text.
     *
     * @throws InvalidValueException {@code value-blank}, {@code value-too-many}
     */
    static Read read(String text) {
        List<String> lines = text.lines().toList();
        List<Person> people = new ArrayList<>();
        SortedMap<Integer, String> problems = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                add(index + 1, lines.get(index), people, seen, problems);
            }
        }
        if (people.isEmpty() && problems.isEmpty()) {
            throw invalid(FIELD, "value-blank");
        }
        if (people.size() > MAXIMUM) {
            throw invalid(FIELD, "value-too-many", Map.of("maximum", MAXIMUM, "count", people.size()));
        }
        return new Read(people, problems);
    }

    /** Those of the people who have none of the addresses. */
    static List<Person> without(List<Person> people, Collection<MailAddress> addresses) {
        return people.stream()
                .filter(person -> addresses.stream().noneMatch(person.mail()::same))
                .toList();
    }

    private static void refuse(Collection<String> problems) {
        if (!problems.isEmpty()) {
            String more = problems.size() > MOST_SHOWN ? "\nAnd " + (problems.size() - MOST_SHOWN) + " more." : "";
            throw invalid(
                    FIELD,
                    "invite-lines",
                    Map.of("problems", problems.stream().limit(MOST_SHOWN).collect(Collectors.joining("\n")) + more));
        }
    }

    private static void add(
            int number,
            String line,
            List<Person> people,
            Map<String, Integer> seen,
            SortedMap<Integer, String> problems) {
        Matcher brackets = BRACKETS.matcher(line);
        boolean bracketed = brackets.matches();
        String address = bracketed
                ? brackets.group(2).strip()
                : parts(line).filter(part -> part.contains("@")).findFirst().orElse(line.strip());
        String named = bracketed
                ? brackets.group(1)
                : parts(line).filter(part -> !part.contains("@")).collect(Collectors.joining(" "));
        String name = named.replace("\"", "").strip();
        Optional<MailAddress> mail = address(address);
        if (mail.isEmpty()) {
            problems.put(number, "Line " + number + ": “" + address + "” is no mail address.");
            return;
        }
        @Nullable Integer before = seen.putIfAbsent(mail.get().key(), number);
        if (before != null) {
            problems.put(number, "Line " + number + ": " + mail.get() + " stands in line " + before + ", too.");
            return;
        }
        try {
            people.add(new Person(number, mail.get(), new MemberName(name.isEmpty() ? local(mail.get()) : name)));
        } catch (InvalidValueException unfit) {
            problems.put(number, "Line " + number + ": “" + name + "” cannot be a name.");
        }
    }

    private static Stream<String> parts(String line) {
        return BETWEEN.splitAsStream(line).map(String::strip).filter(part -> !part.isEmpty());
    }

    private static Optional<MailAddress> address(String text) {
        try {
            return Optional.of(MailAddress.entered(text));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    private static String local(MailAddress mail) {
        return mail.value().substring(0, mail.value().indexOf('@'));
    }
}
