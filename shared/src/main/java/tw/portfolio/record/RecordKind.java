package tw.portfolio.record;

import tw.portfolio.access.Permission;

/**
 * A kind of record that a school keeps, with a file of its own to import it from. All of them are
 * listed in {@link tw.portfolio.record.book.Books}.
 *
 * @param code its name in storage, requests and answers
 * @param chinese its name for people, as its file is called
 * @param permission what whoever writes it must be permitted
 */
public record RecordKind(String code, String chinese, Permission permission) {
  @Override
  public String toString() {
    return code;
  }
}
