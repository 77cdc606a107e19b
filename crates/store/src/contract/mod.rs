//! Tests every engine must pass: one story each, told against [`crate::Backend`] and named after the rule.
//!
//! An engine's tests call [`crate::contract_tests!`] with a function that answers a fresh, migrated log.

#![expect(clippy::missing_panics_doc, reason = "a story that does not hold panics; that is its answer")]

pub mod appends;
pub mod archives;
pub mod boards;
pub mod chain;
pub mod commands;
pub mod conditions;
pub mod files;
pub mod given;
pub mod leases;
pub mod logs;
pub mod outbox;
pub mod pages;
pub mod reading;
pub mod refusals;
pub mod snapshots;
pub mod timers;

/// One test for each rule of the contract. `$fresh().await` is kept for the length of the test, and its
/// `backend()` answers an `Arc<dyn Backend>` on a migrated, empty log.
#[macro_export]
macro_rules! contract_tests {
    ($fresh:path) => {
        $crate::contract_tests! { @ $fresh,
            appends: [
                positions_are_dense_and_follow_the_order_of_requests
                versions_count_within_a_stream
                a_stale_version_is_refused_and_leaves_no_trace
                a_stream_that_was_only_read_must_not_have_moved
                two_writers_of_one_version_in_a_batch_are_one_winner
                a_command_over_several_streams_is_all_or_nothing
                a_batch_larger_than_any_statement_is_stored_whole
                what_is_read_is_what_was_written
                recorded_times_never_run_backwards
                times_are_kept_to_the_microsecond
                the_head_is_the_last_event
            ],
            archives: [
                an_archive_holds_what_stands_beside_the_events
                a_restored_log_is_the_archived_one
                a_log_is_restored_page_by_page
                a_restored_log_goes_on
                a_restored_command_gets_its_first_answer_again
                a_restored_tag_breaks_a_condition
                a_changed_byte_is_refused_and_nothing_is_written
                a_missing_event_is_refused
                what_no_log_holds_beside_an_event_is_refused
                a_log_of_another_history_is_not_written_to
                of_two_nodes_that_restore_one_wins
            ],
            boards: [
                a_row_is_seen_from_its_first_position_to_its_last
                rows_come_in_the_bytewise_order_of_their_keys
                a_key_or_a_prefix_narrows_the_rows
                only_the_open_row_of_its_own_board_is_closed
                a_row_that_never_held_is_passed_over
                forgetting_a_version_leaves_the_others
                many_rows_are_committed_at_once
            ],
            chain: [
                the_same_appends_give_the_same_hash_on_every_engine
                each_hash_covers_its_predecessor
            ],
            commands: [
                the_same_command_gets_the_first_answer_again
                a_command_repeated_in_its_batch_is_written_once
                the_same_id_with_other_content_is_refused
                a_refused_command_may_be_sent_again
                the_log_remembers_commands
            ],
            conditions: [
                an_event_with_all_tags_and_a_type_breaks_a_condition
                an_event_seen_by_the_decision_does_not_break_it
                a_condition_counts_events_of_its_own_batch
                the_same_tag_twice_is_one_tag
                many_conditions_are_told_apart
            ],
            files: [
                a_file_is_found_by_the_digest_of_its_bytes
                the_same_bytes_are_kept_once_and_answered_as_at_first
                of_two_who_put_the_same_bytes_at_once_both_are_answered_alike
                an_unknown_digest_has_no_file
                known_files_are_told_from_unknown_ones_without_their_bytes
                files_are_listed_by_digest_page_by_page
                a_removed_file_is_gone_and_may_be_put_again
                files_are_no_part_of_the_log
            ],
            leases: [
                a_lease_is_held_by_one_node
                a_holder_may_extend_its_lease
                a_lease_that_ran_out_goes_to_the_next_with_a_higher_epoch
                of_many_nodes_one_gets_the_lease
            ],
            logs: [
                every_command_of_many_tasks_is_answered_once
                a_reader_follows_the_log_page_by_page
                a_reader_at_the_end_sees_what_is_added
                a_moment_is_found_by_its_recorded_time
                a_waiting_reader_is_woken_by_an_append
                waiting_ends_when_patience_does
                a_command_whose_caller_left_is_carried_out
            ],
            outbox: [
                a_claimed_effect_is_given_to_nobody_else
                a_claim_that_ran_out_is_given_again_and_its_mark_refused
                an_effect_is_not_carried_out_before_its_time
                a_failed_try_waits_for_its_next_time
                a_claim_is_marked_once
                what_waits_is_brought_forward_and_what_is_claimed_is_not
                an_effect_whose_id_exists_is_passed_over
                effects_are_listed_newest_first
            ],
            pages: [
                a_page_changes_everything_together
                a_page_folded_from_another_checkpoint_is_refused_whole
                a_checkpoint_on_another_history_is_a_fork
                a_new_subscription_starts_before_the_first_event
                checkpoints_of_several_subscriptions_are_one_look
                of_two_nodes_with_one_page_one_wins
                versions_of_a_subscription_have_their_own_checkpoints
                a_page_that_cannot_be_stored_changes_nothing
                pages_of_several_subscriptions_are_committed_together
                one_moved_checkpoint_refuses_all_pages
                one_malformed_page_refuses_all_pages
                pages_of_one_subscription_follow_each_other
                no_pages_are_committed_at_once
                of_two_nodes_with_the_same_pages_one_wins
            ],
            reading: [
                a_page_holds_at_most_its_limit
                reading_past_the_end_is_empty
                a_stream_is_read_from_a_version_up_to_a_position
            ],
            refusals: [
                a_text_with_a_nul_fails_its_request_alone
                a_command_without_events_is_refused
                a_stream_written_twice_by_one_command_is_refused
                a_condition_without_tags_is_refused
                a_tag_too_long_to_index_is_refused
            ],
            snapshots: [
                a_newer_snapshot_replaces_an_older_one_and_not_the_reverse
                a_stream_without_a_snapshot_has_none
                a_stream_is_loaded_from_its_snapshot_in_one_look
            ],
            timers: [
                timers_are_due_at_their_time_earliest_first
                a_timer_is_moved_and_cleared_by_its_key
                a_claimed_timer_is_given_to_nobody_else
                a_claim_that_ran_out_cannot_put_its_timer_off
                a_moved_timer_is_free_again
                of_many_nodes_each_timer_goes_to_one
            ],
        }
    };
    (@ $fresh:path, $($area:ident: [$($rule:ident)*],)*) => {
        $(mod $area {
            use super::*;
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $rule() {
                let database = $fresh().await;
                $crate::contract::$area::$rule(database.backend()).await;
            })*
        })*
    };
}
