package org.holdfast.domain.journal;

class InMemoryWatermarksTest implements WatermarksContract {

    private final Watermarks watermarks = new InMemoryWatermarks();

    @Override
    public Watermarks watermarks() {
        return watermarks;
    }
}
