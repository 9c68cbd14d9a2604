package org.holdfast.persistence.shared;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Repository;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.net.URL;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.jnosql.mapping.NoSQLRepository;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Finds the documents and repositories for JNoSQL, in this module only. JNoSQL's own scanner reads the whole class
 * path, the application server included: 16 of 47 seconds of processor time at a start (docs/adr/0001-where-the-time-of-a-start-goes.md).
 *
 * <p>Registered as a service here, and once more in the WAR's own classes, which come before every jar: the first
 * scanner found is the one that is used.
 */
public final class DocumentScanner implements ClassScanner {

    private final Set<Class<?>> entities;
    private final Set<Class<?>> embeddables;
    private final Set<Class<?>> repositories;

    /** Reads this module. JNoSQL makes it through the service loader. */
    public DocumentScanner() {
        this(DocumentScanner.class.getProtectionDomain().getCodeSource().getLocation());
    }

    DocumentScanner(URL module) {
        try (ScanResult found = new ClassGraph()
                .overrideClasspath(module)
                .ignoreClassVisibility()
                .enableAnnotationInfo()
                .scan()) {
            this.entities = load(found.getClassesWithAnnotation(Entity.class));
            this.embeddables = load(found.getClassesWithAnnotation(Embeddable.class));
            this.repositories = load(found.getClassesWithAnnotation(Repository.class));
        }
    }

    @Override
    public Set<Class<?>> entities() {
        return entities;
    }

    @Override
    public Set<Class<?>> embeddables() {
        return embeddables;
    }

    @Override
    public Set<Class<?>> repositories() {
        return repositories.stream()
                .filter(DataRepository.class::isAssignableFrom)
                .collect(toUnmodifiableSet());
    }

    @Override
    public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
        return repositories.stream()
                .filter(repository -> extendsDirectly(repository, filter))
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<Class<?>> repositoriesStandard() {
        return repositories.stream()
                .filter(repository -> extendsDirectly(
                        repository,
                        CrudRepository.class,
                        BasicRepository.class,
                        NoSQLRepository.class,
                        DataRepository.class))
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<Class<?>> customRepositories() {
        return repositories.stream()
                .filter(repository -> !DataRepository.class.isAssignableFrom(repository))
                .collect(toUnmodifiableSet());
    }

    private static boolean extendsDirectly(Class<?> repository, Class<?>... parents) {
        return Arrays.asList(parents).stream().anyMatch(Arrays.asList(repository.getInterfaces())::contains);
    }

    private static Set<Class<?>> load(ClassInfoList found) {
        return found.stream().map(DocumentScanner::load).collect(toUnmodifiableSet());
    }

    private static Class<?> load(ClassInfo found) {
        try {
            return Class.forName(found.getName(), false, DocumentScanner.class.getClassLoader());
        } catch (ClassNotFoundException cannotBe) {
            throw new IllegalStateException("scanned, but not there: " + found.getName(), cannotBe);
        }
    }
}
