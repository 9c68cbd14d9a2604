package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** A list from which nothing was chosen gives its page a null, whatever the page begins with. */
class SelectsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern SELECT = Pattern.compile("<hf:select [^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"#\\{(\\w+)\\.(\\w+)}\"");

    @Test
    void everyPageTakesThatNothingWasChosen() throws IOException, ReflectiveOperationException {
        Map<String, Class<?>> beans = beans();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path page : pages()) {
            for (String select : found(SELECT, Files.readString(page))) {
                var value = VALUE.matcher(select);
                if (select.contains(" none=\"") && value.find() && beans.containsKey(value.group(1))) {
                    seen++;
                    Object bean = made(beans.get(value.group(1)));
                    String shown = chosen(bean, capital(value.group(2)));
                    if (!shown.isEmpty()) {
                        wrong.add(page + ": " + value.group() + " is " + shown);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(4);
        assertThat(wrong).isEmpty();
    }

    /** What the page shows once it was given nothing. */
    private static String chosen(Object bean, String property) throws ReflectiveOperationException {
        bean.getClass().getMethod("set" + property, String.class).invoke(bean, (Object) null);
        return Objects.toString(bean.getClass().getMethod("get" + property).invoke(bean));
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        return constructor.newInstance(new Object[constructor.getParameterCount()]);
    }

    private static Map<String, Class<?>> beans() {
        return OwnClasses.all().stream()
                .filter(type -> type.name.startsWith("org/holdfast/web/"))
                .filter(type -> named(type).isPresent())
                .collect(Collectors.toMap(SelectsTest::name, SelectsTest::loaded));
    }

    private static Optional<AnnotationNode> named(ClassNode type) {
        return Stream.ofNullable(type.visibleAnnotations)
                .flatMap(List::stream)
                .filter(one -> one.desc.equals("Ljakarta/inject/Named;"))
                .findFirst();
    }

    private static String name(ClassNode type) {
        List<Object> values = named(type).map(one -> one.values).orElse(null);
        String simple = type.name.substring(type.name.lastIndexOf('/') + 1);
        return values == null
                ? simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)
                : (String) values.get(1);
    }

    private static Class<?> loaded(ClassNode type) {
        try {
            return Class.forName(Type.getObjectType(type.name).getClassName());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group()).toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
