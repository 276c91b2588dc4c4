/** The stores that AWS keeps and one machine must keep itself: tables and objects. */
package tw.portfolio.local.service;
