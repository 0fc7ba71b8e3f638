package breakwater.accounts;

import breakwater.people.Caller;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom words may name: accounts and their people, as they are called now. */
@Service
@Transactional(readOnly = true)
public class Names {
  /** Of each kind and for each term; a word of more names than these says little. */
  private static final int MOST = 1_000;

  private final NamesTable table;

  Names(NamesTable table) {
    this.table = table;
  }

  /**
   * Who is named by a term.
   *
   * @param contacts by name, address, its domain or a part of it
   * @param complete whether these are all
   */
  public record Named(Set<AccountId> accounts, Set<ContactId> contacts, boolean complete) {
    static final Named NOBODY = new Named(Set.of(), Set.of(), true);
  }

  /**
   * In the order of the terms; nobody for who may not read accounts.
   *
   * @param terms each a word, or several that must stand together in this order
   */
  public List<Named> of(Caller caller, List<String> terms) {
    return terms.isEmpty() || !caller.may(AccountRight.READ_ACCOUNTS)
        ? terms.stream().map(_ -> Named.NOBODY).toList()
        : table.of(terms, MOST);
  }
}
