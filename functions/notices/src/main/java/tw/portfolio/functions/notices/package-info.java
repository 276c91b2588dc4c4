/**
 * The function through which people read what they were told (通知), say where and on which days they
 * want to be reminded, and unsubscribe by a link.
 */
package tw.portfolio.functions.notices;
