package breakwater.journal;

/** All texts of the subject up to here were erased. */
@Stored("journal.erased.v1")
public record Erased() implements Fact {}
