package org.holdfast.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.domain.board.ItemKind;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Every kind of change that the domain writes into the journal has its words. */
class KindsTest {

    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)+");

    /** A class that writes into the journal: itself, or through what changes an aggregate for it. */
    private static final Pattern WRITER =
            Pattern.compile("org/holdfast/domain/\\w+(/\\w+)?/(Recorder|Change\\w*|SecurityEvents)");

    /** Written alike and something else: types of aggregates, the names of a lease and a job, and of an identifier. */
    private static final Set<String> NO_KINDS =
            Set.of("sign-in", "owner-link", "first-owner", "access-reviews", "access-review-line");

    @Test
    void hasWordsForEveryKind() {
        Set<String> kinds = kinds();
        assertThat(kinds).contains("site-registered", "answer-given", "member-invited", "signed-in", "link-sent");
        assertThat(kinds).filteredOn(kind -> !new Texts().has("kind." + kind)).isEmpty();
    }

    private static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        OwnClasses.all().stream()
                .filter(type -> type.name.startsWith("org/holdfast/domain/"))
                .filter(KindsTest::writes)
                .flatMap(KindsTest::constants)
                .filter(text -> KIND.matcher(text).matches())
                .filter(text -> !NO_KINDS.contains(text) && !isCodeOfAnError(text))
                .forEach(kinds::add);
        for (ItemKind kind : ItemKind.values()) {
            for (String change : List.of("added", "revised", "moved", "removed", "restored")) {
                kinds.add(kind.type() + "-" + change);
            }
        }
        return kinds;
    }

    private static boolean isCodeOfAnError(String text) {
        return new Texts().has("error." + text + ".title");
    }

    private static boolean writes(ClassNode type) {
        return instructions(type)
                .anyMatch(instruction -> instruction instanceof MethodInsnNode call
                        && !call.owner.equals(type.name)
                        && WRITER.matcher(call.owner).matches());
    }

    /** The constants of the class: those of its fields, and those in its methods. */
    private static Stream<String> constants(ClassNode type) {
        return Stream.concat(
                        type.fields.stream().map(field -> field.value),
                        instructions(type)
                                .filter(LdcInsnNode.class::isInstance)
                                .map(constant -> ((LdcInsnNode) constant).cst))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Stream<AbstractInsnNode> instructions(ClassNode type) {
        return type.methods.stream().flatMap(method -> Stream.of(method.instructions.toArray()));
    }
}
