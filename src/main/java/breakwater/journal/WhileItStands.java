package breakwater.journal;

/**
 * A conclusion that means something only while it stands under its key: once it is withdrawn, or
 * concluded anew, it takes no effect ({@link History#inEffect}) and stays in the record.
 */
public interface WhileItStands extends Fact {}
