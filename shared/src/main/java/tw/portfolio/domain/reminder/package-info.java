/** What teachers are reminded of while the certification window is open. */
package tw.portfolio.domain.reminder;
