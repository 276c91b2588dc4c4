package tw.portfolio.local.year.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is so in a school: facts, as whoever plays the year has seen them come about. */
public final class School {
  private final Map<Integer, Map<String, Days>> windows = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, Somebody> people = new TreeMap<>();
  private final Map<String, Work> works = new LinkedHashMap<>();
  private final Map<Receipt, Receipt.State> receipts = new HashMap<>();
  private final Set<String> reports = new HashSet<>();
  private final List<MoreTime> moreTime = new ArrayList<>();
  private final List<StandIn> standIns = new ArrayList<>();
  private final List<Duty> duties = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> chosen = new HashSet<>();
  private final Set<String> formsBack = new HashSet<>();
  private final Set<String> statements = new HashSet<>();
  private final Set<String> disputes = new HashSet<>();

  /** The windows of a school year, by their codes; those of grade 12 end in {@code Seniors}. */
  public void windows(int year, Map<String, Days> all) {
    windows.put(year, Map.copyOf(all));
  }

  /** By which rule is reminded of something. */
  public void rule(String kind, Rule rule) {
    rules.put(kind, rule);
  }

  /** Somebody is there. */
  public void add(Somebody one) {
    people.put(one.id(), one);
  }

  /** A piece is there. */
  public void add(Work work) {
    works.put(work.id(), work);
  }

  /** A piece is gone. */
  public void remove(Work work) {
    works.remove(work.id());
  }

  /** Something came back, or is so far now. */
  public void receipt(Receipt receipt, Receipt.State state) {
    receipts.put(receipt, state);
  }

  /** A report waits to be looked at. */
  public void report(String id) {
    reports.add(id);
  }

  /** A report was looked at. */
  public void looked(String id) {
    reports.remove(id);
  }

  /** More time was given. */
  public void add(MoreTime more) {
    moreTime.add(more);
  }

  /** A deputy was named. */
  public void add(StandIn standIn) {
    standIns.add(standIn);
  }

  /** Something is to be done. */
  public void add(Duty duty) {
    duties.add(duty);
  }

  /** Something of the plan is done. */
  public void done(String duty) {
    done.add(duty);
  }

  /** A student has chosen, or said that nothing is to be handed in. */
  public void chosen(String student, int year, Work.Kind kind) {
    chosen.add(student + " " + year + " " + kind);
  }

  /** A signed form is back. */
  public void formBack(Receipt receipt) {
    formsBack.add(receipt.student() + " " + receipt.period());
  }

  /** A statement is handed in, or was sent back. */
  public void statement(String student, boolean handedIn) {
    if (handedIn) {
      statements.add(student);
    } else {
      statements.remove(student);
    }
  }

  /** A dispute waits for the office, or does not any more. */
  public void dispute(String piece, boolean waits) {
    if (waits) {
      disputes.add(piece);
    } else {
      disputes.remove(piece);
    }
  }

  /** Whether a dispute about a piece waits for the office. */
  public boolean isDisputed(String piece) {
    return disputes.contains(piece);
  }

  /** Somebody. */
  public Somebody person(String id) {
    return people.get(id);
  }

  /** Everybody. */
  public Collection<Somebody> people() {
    return people.values();
  }

  /** All work. */
  public Collection<Work> works() {
    return works.values();
  }

  /** How far every receipt is. */
  public Map<Receipt, Receipt.State> receipts() {
    return receipts;
  }

  /** What of the plan is not done. */
  public List<Duty> undone() {
    return duties.stream().filter(duty -> !done.contains(duty.id())).toList();
  }

  /** Whether a student has chosen. */
  public boolean hasChosen(String student, int year, Work.Kind kind) {
    return chosen.contains(student + " " + year + " " + kind);
  }

  /** Whether a statement is handed in. */
  public boolean hasStated(String student) {
    return statements.contains(student);
  }

  /** Whether a signed form is back. */
  public boolean isFormBack(Receipt receipt) {
    return formsBack.contains(receipt.student() + " " + receipt.period());
  }

  /** Whether a window is open to a student on a day. */
  public boolean isOpen(String student, int year, String window, LocalDate today) {
    return new OpenDays(this, today).to(person(student), year, window).isPresent();
  }

  /** The windows of a school year. */
  public Map<String, Days> windows(int year) {
    return windows.getOrDefault(year, Map.of());
  }

  Map<Integer, Map<String, Days>> windows() {
    return windows;
  }

  Optional<Days> window(int year, String code) {
    return Optional.ofNullable(windows.getOrDefault(year, Map.of()).get(code));
  }

  Rule rule(String kind) {
    return rules.get(kind);
  }

  List<MoreTime> moreTime() {
    return moreTime;
  }

  /** Who stands in for whom, of all days. */
  public List<StandIn> standIns() {
    return standIns;
  }

  int reportsWaiting() {
    return reports.size();
  }

  int disputesWaiting() {
    return disputes.size();
  }
}
