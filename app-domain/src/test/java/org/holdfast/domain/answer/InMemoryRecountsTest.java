package org.holdfast.domain.answer;

class InMemoryRecountsTest implements RecountsContract {

    private final Recounts recounts = new InMemoryRecounts();

    @Override
    public Recounts recounts() {
        return recounts;
    }
}
