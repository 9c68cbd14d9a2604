package org.holdfast.domain.shared;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A box that keeps what was sealed in its memory, and can be told that its key was lost. */
public final class FakeSecretBox implements SecretBox {

    private final Map<String, byte[]> sealed = new HashMap<>();

    @Override
    public synchronized String seal(byte[] plain, String context) {
        String ticket = context + "#" + sealed.size();
        sealed.put(ticket, Arrays.copyOf(plain, plain.length));
        return ticket;
    }

    @Override
    public synchronized Optional<byte[]> open(String ticket, String context) {
        return Optional.of(ticket)
                .filter(text -> text.startsWith(context + "#"))
                .map(sealed::get);
    }

    public synchronized void loseTheKey() {
        sealed.clear();
    }
}
