package dev.fakeanam.published;

/**
 * A way in which the fake describes an operation differently from the published document.
 *
 * @param place the place in the operation: {@code request application/json usageLimit}
 * @param aspect the property that differs there: {@code maximum}
 * @param published what the published document says
 * @param ours what the fake says
 */
record Departure(String place, String aspect, String published, String ours) {
    static final String NONE = "none";

    /** Reports a part that only one of the two documents has. */
    static Departure ofPresence(String place, String part, boolean isPublished) {
        String there = "there";
        String missing = "missing";
        return new Departure(place, part, isPublished ? there : missing, isPublished ? missing : there);
    }

    @Override
    public String toString() {
        return place + ": " + aspect + " is " + published + " in the published document, but " + ours + " in the fake";
    }
}
