package tw.portfolio.work.achievement;

import java.util.List;
import java.util.function.Function;

/**
 * A category's sheet in the national books (domain.md 2.3): all that requests, answers and stores
 * have to know of the category. It lies in the file of the category's detail.
 *
 * @param code the category's name in storage, requests and answers
 * @param chinese the name of the sheet
 * @param entries what is asked for, in the order of the sheet
 * @param detail what these entries make
 */
record CategorySheet(
    String code, String chinese, List<Entry> entries, Function<Values, Detail> detail) {
  CategorySheet {
    entries = List.copyOf(entries);
  }
}
