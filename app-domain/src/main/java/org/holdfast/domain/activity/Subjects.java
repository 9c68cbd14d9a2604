package org.holdfast.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;

/** Every subject by its type. */
@ApplicationScoped
public class Subjects {

    /** What the work is about: everybody who sees activity there may know that it goes on. */
    private static final Set<Permission> CONTENT =
            Set.of(Permission.ORGANISATION_READ, Permission.SITE_READ, Permission.BOARD_READ, Permission.ANSWER_READ);

    private final Map<String, Subject> byType;

    @Inject
    public Subjects(Instance<Subject> subjects) {
        this(subjects.stream().toList());
    }

    Subjects(List<Subject> subjects) {
        this.byType = subjects.stream().collect(Collectors.toMap(Subject::type, Function.identity()));
    }

    /** The subjects given, without a container. */
    public static Subjects of(Subject... subjects) {
        return new Subjects(List.of(subjects));
    }

    /**
     * The types of which a caller is told nothing but what is their own: what its feature keeps from them, and what is of
     * people and not of sites and boards, unless they may read members or such things.
     *
     * @param held whether the caller holds a permission in the whole organisation
     */
    Set<String> untold(Actor actor, Predicate<Permission> held) {
        boolean people = held.test(Permission.MEMBER_READ);
        return byType.values().stream()
                .filter(subject -> !subject.told(actor)
                        || (!people && !CONTENT.contains(subject.reading()) && !held.test(subject.reading())))
                .flatMap(subject -> Stream.concat(Stream.of(subject.type()), subject.parts().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What reading a type of aggregate needs; a part needs what the subject does that it is a part of. */
    Optional<Permission> reading(String type) {
        return find(type)
                .or(() -> byType.values().stream()
                        .filter(subject -> subject.parts().contains(type))
                        .findFirst())
                .map(Subject::reading);
    }

    /** The subject of a type of aggregate. */
    Optional<Subject> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
