package tw.portfolio.local.year;

import java.util.ArrayList;
import java.util.List;

/** What the comparisons of all days came to. */
final class Tally {
  private final List<String> findings = new ArrayList<>();
  private final List<String> ambiguities = new ArrayList<>();
  private int mails;
  private int missing;
  private int wrong;
  private int twice;

  void mails(int more) {
    mails += more;
  }

  void missing(String what) {
    missing++;
    findings.add("缺 (missing) " + what);
  }

  void wrong(String what) {
    wrong++;
    findings.add("錯 (wrong) " + what);
  }

  void twice(String what) {
    twice++;
    findings.add("重複 (twice) " + what);
  }

  void ambiguous(String what) {
    ambiguities.add(what);
  }

  int mails() {
    return mails;
  }

  int missing() {
    return missing;
  }

  int wrong() {
    return wrong;
  }

  int twice() {
    return twice;
  }

  int ambiguous() {
    return ambiguities.size();
  }

  /** What was not as it should be. */
  List<String> findings() {
    return findings;
  }

  /** Of which mails nobody knows. */
  List<String> ambiguities() {
    return ambiguities;
  }

  boolean good() {
    return missing + wrong + twice == 0;
  }
}
