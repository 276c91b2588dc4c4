package tw.portfolio.announcement.dynamo;

import tw.portfolio.announcement.AnnouncementId;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.school.SchoolCode;

/** Where announcements lie. */
public final class AnnouncementKeys {

  private AnnouncementKeys() {}

  public static String announcements(SchoolCode school) {
    return school + "#ANNOUNCEMENTS";
  }

  public static Key announcement(SchoolCode school, AnnouncementId id) {
    return new Key(announcements(school), id.text());
  }
}
