package org.holdfast.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every subject by its type. */
@ApplicationScoped
public class Subjects {

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

    /** The subject of a type of aggregate. */
    Optional<Subject> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
