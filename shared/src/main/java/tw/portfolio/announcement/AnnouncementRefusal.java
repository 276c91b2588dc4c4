package tw.portfolio.announcement;

import java.util.Optional;
import tw.portfolio.settings.SettingsRefusal;

/** Why a write about an announcement did not happen. */
public sealed interface AnnouncementRefusal {
  /** The caps on its files are others than supposed. */
  record Settings(SettingsRefusal why) implements AnnouncementRefusal {}

  /** The announcement is not as supposed. */
  record AnnouncementDiffers(Optional<Announcement> current) implements AnnouncementRefusal {}
}
