package tw.portfolio.contact.notice.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.Notice;
import tw.portfolio.contact.notice.NoticeId;
import tw.portfolio.contact.notice.NoticeStore;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Notices in memory. */
public final class MemoryNoticeStore implements NoticeStore {
  private final Map<Place, NewNotice> notices = new HashMap<>();
  private final Set<Place> read = new HashSet<>();
  private final Map<Reader, Instant> allRead = new HashMap<>();

  private record Reader(SchoolCode school, PersonId person) {}

  private record Place(Reader reader, NoticeId id) {}

  @Override
  public synchronized void write(SchoolCode school, Collection<NewNotice> added) {
    for (NewNotice notice : added) {
      notices.putIfAbsent(
          new Place(new Reader(school, notice.person()), NoticeId.of(notice.at(), notice.key())),
          notice);
    }
  }

  @Override
  public synchronized StoredPage<Notice> page(
      SchoolCode school, PersonId person, Optional<NoticeId> after, int most, Instant now) {
    Reader reader = new Reader(school, person);
    List<Notice> found = new ArrayList<>();
    notices.forEach(
        (place, notice) -> {
          if (place.reader().equals(reader) && now.isBefore(notice.at().plus(Notice.KEPT))) {
            found.add(notice(place, notice));
          }
        });
    found.sort(Comparator.comparing((Notice notice) -> notice.id().text()).reversed());
    List<Notice> rest =
        found.stream()
            .filter(
                notice ->
                    after.filter(last -> notice.id().text().compareTo(last.text()) >= 0).isEmpty())
            .toList();
    List<Notice> shown = rest.stream().limit(most).toList();
    return new StoredPage<>(
        shown, rest.size() > most ? Optional.of(shown.getLast().id().text()) : Optional.empty());
  }

  private Notice notice(Place place, NewNotice notice) {
    boolean isRead =
        read.contains(place)
            || Optional.ofNullable(allRead.get(place.reader()))
                .filter(until -> !notice.at().isAfter(until))
                .isPresent();
    return new Notice(
        place.id(),
        notice.at(),
        notice.kind(),
        notice.chinese(),
        notice.english(),
        notice.leads(),
        notice.about(),
        isRead);
  }

  @Override
  public synchronized boolean read(
      SchoolCode school, PersonId person, NoticeId notice, Instant now) {
    Place place = new Place(new Reader(school, person), notice);
    if (!notices.containsKey(place)) {
      return false;
    }
    read.add(place);
    return true;
  }

  @Override
  public synchronized void readAll(SchoolCode school, PersonId person, Instant until) {
    allRead.merge(
        new Reader(school, person), until, (one, other) -> one.isAfter(other) ? one : other);
  }
}
