package org.holdfast.domain.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.domain.board.BoardId;

/** Recounts that last as long as the process. */
public final class InMemoryRecounts implements Recounts {

    private final Map<BoardId, RecountRequested> requests = new HashMap<>();

    @Override
    public synchronized void request(RecountRequested request) {
        requests.put(request.board(), request);
    }

    @Override
    public synchronized List<RecountRequested> pending() {
        return List.copyOf(requests.values());
    }

    @Override
    public synchronized void done(RecountRequested request) {
        requests.remove(request.board(), request);
    }
}
