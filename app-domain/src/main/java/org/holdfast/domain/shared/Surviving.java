package org.holdfast.domain.shared;

import java.util.function.Consumer;

/**
 * The edge of work for which nobody waits. What escapes from a scheduled task ends its schedule without a word, and it need not be an
 * exception that somebody foresaw: libraries throw errors, and checked exceptions that they do not declare. So everything is told, and
 * whoever does the work goes on.
 */
public final class Surviving {

    private Surviving() {}

    /**
     * Does the work.
     *
     * @param failed is told whatever escapes from it, but for a virtual machine that cannot go on
     */
    public static void doing(Runnable work, Consumer<Throwable> failed) {
        try {
            work.run();
        } catch (StackOverflowError tooDeep) {
            failed.accept(tooDeep);
        } catch (VirtualMachineError dying) {
            throw dying;
        } catch (Throwable unexpected) {
            failed.accept(unexpected);
        }
    }
}
