package breakwater.journal;

/**
 * A concluded fact that takes back an earlier conclusion under the same key, because a told fact
 * that came late changed what follows.
 */
public interface Withdrawal extends Fact {}
