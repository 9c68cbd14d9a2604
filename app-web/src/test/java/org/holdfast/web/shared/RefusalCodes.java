package org.holdfast.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.holdfast.domain.shared.DomainException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds every code that a {@code DomainException} can carry, by following the code from the constructor back to the
 * constants that reach it, through factories, lambdas and concatenations. What it cannot follow it tells, so that no code
 * escapes.
 */
final class RefusalCodes {

    private final List<ClassNode> classes = new ArrayList<>();
    private final Map<Way, UnaryOperator<String>> ways = new LinkedHashMap<>();
    private final Set<String> codes = new TreeSet<>();
    private final Set<String> lost = new TreeSet<>();

    /** An argument of a method that ends up as a code. */
    private record Way(String owner, String name, String descriptor, int argument) {}

    /** A method that was analysed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Body(ClassNode type, MethodNode method, Frame<SourceValue>[] frames) {

        Frame<SourceValue> at(AbstractInsnNode instruction) {
            return frames[method.instructions.indexOf(instruction)];
        }

        @Override
        public String toString() {
            return type.name + "." + method.name;
        }
    }

    RefusalCodes(Iterable<InputStream> classFiles) {
        classFiles.forEach(this::read);
        ways.put(
                new Way(
                        "org/holdfast/domain/shared/DomainException",
                        "<init>",
                        "(Lorg/holdfast/domain/shared/DomainException$Kind;Ljava/lang/String;Ljava/util/Map;)V",
                        1),
                UnaryOperator.identity());
        follow();
    }

    /** Every code, sorted. */
    Set<String> found() {
        return codes;
    }

    /** Places whose code could not be followed to constants. */
    Set<String> lost() {
        return lost;
    }

    private void read(InputStream file) {
        try (file) {
            ClassNode type = new ClassNode();
            new ClassReader(file).accept(type, ClassReader.SKIP_DEBUG);
            classes.add(type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void follow() {
        List<Body> bodies = classes.stream()
                .flatMap(type -> type.methods.stream().map(method -> body(type, method)))
                .toList();
        int known = 0;
        while (known != ways.size()) {
            known = ways.size();
            lost.clear();
            bodies.forEach(this::calls);
        }
    }

    private static Body body(ClassNode type, MethodNode method) {
        try {
            return new Body(type, method, new Analyzer<>(new SourceInterpreter()).analyze(type.name, method));
        } catch (AnalyzerException broken) {
            throw new IllegalStateException(type.name + "." + method.name, broken);
        }
    }

    private void calls(Body body) {
        for (AbstractInsnNode instruction : body.method().instructions) {
            if (body.at(instruction) == null) {
                continue;
            }
            if (instruction instanceof MethodInsnNode call) {
                int count = Type.getArgumentTypes(call.desc).length;
                follow(body, instruction, count, call.owner, call.name, call.desc);
            } else if (instruction instanceof InvokeDynamicInsnNode lambda
                    && lambda.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                Handle target = (Handle) lambda.bsmArgs[1];
                int captured = Type.getArgumentTypes(lambda.desc).length;
                follow(body, instruction, captured, target.getOwner(), target.getName(), target.getDesc());
            }
        }
    }

    /** @param pushed how many of the arguments are on the stack: all of a call, the captured ones of a lambda */
    private void follow(Body body, AbstractInsnNode at, int pushed, String owner, String name, String descriptor) {
        for (Map.Entry<Way, UnaryOperator<String>> way : List.copyOf(ways.entrySet())) {
            Way to = way.getKey();
            if (to.owner().equals(owner)
                    && to.name().equals(name)
                    && to.descriptor().equals(descriptor)) {
                Frame<SourceValue> frame = body.at(at);
                if (to.argument() < pushed) {
                    SourceValue value = frame.getStack(frame.getStackSize() - pushed + to.argument());
                    resolve(body, value, way.getValue(), new HashSet<>());
                } else {
                    lost.add(body + " hands on " + name);
                }
            }
        }
    }

    private void resolve(Body body, SourceValue value, UnaryOperator<String> form, Set<AbstractInsnNode> seen) {
        for (AbstractInsnNode source : value.insns) {
            if (seen.add(source)) {
                resolve(body, source, form, seen);
            }
        }
    }

    private void resolve(Body body, AbstractInsnNode source, UnaryOperator<String> form, Set<AbstractInsnNode> seen) {
        Frame<SourceValue> frame = body.at(source);
        if (source instanceof LdcInsnNode constant && constant.cst instanceof String code) {
            codes.add(form.apply(code));
        } else if (source instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD) {
            variable(body, load.var, frame.getLocal(load.var), form, seen);
        } else if (source instanceof VarInsnNode store && store.getOpcode() == Opcodes.ASTORE) {
            resolve(body, frame.getStack(frame.getStackSize() - 1), form, seen);
        } else if (source instanceof InvokeDynamicInsnNode joined
                && joined.name.equals("makeConcatWithConstants")
                && Type.getArgumentTypes(joined.desc).length == 1) {
            String recipe = (String) joined.bsmArgs[0];
            resolve(
                    body,
                    frame.getStack(frame.getStackSize() - 1),
                    part -> form.apply(recipe.replace("\u0001", part)),
                    seen);
        } else if (source instanceof MethodInsnNode call && call.desc.equals("()Ljava/lang/String;")) {
            called(body, call, form);
        } else {
            lost.add(body.toString());
        }
    }

    /** The code of another refusal is counted there; the one of an enum is that of each of its constants. */
    private void called(Body body, MethodInsnNode call, UnaryOperator<String> form) {
        Class<?> owner = type(call.owner);
        if (owner.isEnum()) {
            for (Object constant : owner.getEnumConstants()) {
                codes.add(form.apply(text(constant, call.name)));
            }
        } else if (!DomainException.class.isAssignableFrom(owner) || !call.name.equals("code")) {
            lost.add(body.toString());
        }
    }

    private static Class<?> type(String internalName) {
        try {
            return Class.forName(internalName.replace('/', '.'), false, RefusalCodes.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String text(Object constant, String accessor) {
        try {
            Method method = constant.getClass().getMethod(accessor);
            method.setAccessible(true);
            return (String) method.invoke(constant);
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    private void variable(
            Body body, int variable, SourceValue value, UnaryOperator<String> form, Set<AbstractInsnNode> seen) {
        if (!value.insns.isEmpty()) {
            resolve(body, value, form, seen);
            return;
        }
        int local = (body.method().access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        Type[] parameters = Type.getArgumentTypes(body.method().desc);
        for (int place = 0; place < parameters.length; place++) {
            if (local == variable) {
                ways.putIfAbsent(new Way(body.type().name, body.method().name, body.method().desc, place), form);
            }
            local += parameters[place].getSize();
        }
    }
}
