package tw.portfolio.store;

/**
 * The store ports over one and the same store.
 *
 * @param pieces the pieces
 * @param certification the teachers' queues
 * @param selections the students' choices
 * @param roster the roster, to read
 * @param writer the roster, to write
 */
public record Stores(
    PieceStore pieces,
    CertificationStore certification,
    SelectionStore selections,
    Roster roster,
    RosterWriter writer) {
  /** One object that is all of them. */
  public static <S extends PieceStore & CertificationStore & SelectionStore & Roster & RosterWriter>
      Stores of(S all) {
    return new Stores(all, all, all, all, all);
  }
}
