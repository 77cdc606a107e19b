//! Pages and rows in memory.

use super::state::State;
use jiff::Timestamp;
use nidaa_kernel::Position;
use nidaa_store::{
    BoardRow, Checkpoint, OutboxNew, OutboxRow, OutboxState, PageCommit, PageError, RowQuery, TimerKey,
    advance, last_changes, subscriptions,
};

impl State {
    pub fn checkpoint(&self, subscription: &str, version: i32) -> Checkpoint {
        let key = (subscription.to_owned(), version);
        self.checkpoints.get(&key).copied().unwrap_or(Checkpoint::START)
    }

    pub fn commit_pages(&mut self, pages: &[PageCommit]) -> Result<(), PageError> {
        pages.iter().try_for_each(PageCommit::check)?;
        let found = subscriptions(pages).into_iter().filter_map(|key| {
            let at = *self.checkpoints.get(&key)?;
            Some((key, at))
        });
        let moved = advance(found.collect(), pages)?;
        for page in pages {
            self.write_page(page);
        }
        self.checkpoints.extend(moved);
        Ok(())
    }

    fn write_page(&mut self, page: &PageCommit) {
        self.close_rows(page);
        self.open_rows(page);
        page.outbox.iter().for_each(|effect| self.add_effect(effect));
        for (timer, due) in last_changes(&page.timers) {
            self.set_timer(timer, due);
        }
    }

    fn close_rows(&mut self, page: &PageCommit) {
        for (key, at) in &page.closed {
            let board = |from| (page.subscription.clone(), page.version, key.clone(), from);
            let versions = self.rows.range_mut(board(Position::ZERO)..=board(Position(i64::MAX)));
            versions.filter(|(_, (to, _))| to.is_none()).for_each(|(_, (to, _))| *to = Some(*at));
        }
    }

    fn open_rows(&mut self, page: &PageCommit) {
        for row in page.rows.iter().filter(|row| row.to != Some(row.from)) {
            let key = (page.subscription.clone(), page.version, row.key.clone(), row.from);
            self.rows.insert(key, (row.to, row.body.clone()));
        }
    }

    fn add_effect(&mut self, OutboxNew { id, kind, body, not_before, position }: &OutboxNew) {
        let row = OutboxRow {
            id: *id,
            kind: kind.clone(),
            body: body.clone(),
            position: *position,
            state: OutboxState::Queued,
            attempts: 0,
            error: None,
            fence: 0,
        };
        let effect = super::state::Effect { row, not_before: *not_before, lease_until: None };
        self.outbox.entry(*id).or_insert(effect);
    }

    fn set_timer(&mut self, (stream, kind, key): TimerKey<'_>, due: Option<Timestamp>) {
        let key = (stream, kind.to_owned(), key.to_owned());
        match due {
            Some(at) => {
                let fence = self.timers.get(&key).map_or(0, |due| due.fence);
                self.timers.insert(key, super::state::Due { at, lease_until: None, fence });
            }
            None => drop(self.timers.remove(&key)),
        }
    }

    pub fn forget_board(&mut self, board: &str, version: i32) {
        self.rows.retain(|(of, at, ..), _| (of.as_str(), *at) != (board, version));
        self.checkpoints.remove(&(board.to_owned(), version));
    }

    pub fn rows(&self, board: &str, version: i32, query: &RowQuery) -> Vec<BoardRow> {
        let row =
            |((of, at, key, from), (to, body)): (&super::state::RowKey, &(Option<Position>, String))| {
                let holds = match query.as_of {
                    None => to.is_none(),
                    Some(position) => *from <= position && to.is_none_or(|to| to > position),
                };
                let meant = query.key.as_ref().is_none_or(|wanted| wanted == key)
                    && query.prefix.as_ref().is_none_or(|prefix| key.starts_with(prefix));
                let row = || BoardRow { key: key.clone(), from: *from, body: body.clone() };
                (of == board && *at == version && holds && meant).then(row)
            };
        self.rows.iter().filter_map(row).collect()
    }
}
