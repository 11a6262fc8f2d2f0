//! The characters' table.

use super::row::{parse, write_json};
use super::{Database, once};
use crate::{
    Character, CharacterId, CharacterPage, Characters, Denied, Error, NewCharacter, Order, PageRequest, Tenant, Time,
};
use sqlx::Row;
use sqlx::any::AnyRow;

#[async_trait::async_trait]
impl Characters for Database {
    async fn add_character(&self, new: NewCharacter, now: Time) -> Result<Character, Error> {
        let mut transaction = self.begin().await?;
        if let Some(made) = once::enter(&mut transaction, &new.tenant, new.once.as_ref(), new.id.as_str(), now).await? {
            transaction.commit().await?;
            let character = self.character(&new.tenant, &CharacterId::trusted(made.clone())).await?;
            return character.ok_or(Error::Denied(Denied::OnceDeleted(made)));
        }
        let row = sqlx::query(
            "INSERT INTO characters (id, tenant, name, likeness, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING *",
        )
        .bind(new.id.as_str())
        .bind(&new.tenant.0)
        .bind(&new.name)
        .bind(write_json("likeness", &new.likeness)?)
        .bind(now.0)
        .fetch_one(&mut *transaction)
        .await?;
        transaction.commit().await?;
        read(&row)
    }

    async fn character(&self, tenant: &Tenant, id: &CharacterId) -> Result<Option<Character>, Error> {
        let row = sqlx::query("SELECT * FROM characters WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id.as_str())
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| read(&row)).transpose()
    }

    async fn character_page(
        &self,
        tenant: &Tenant,
        request: &PageRequest<CharacterId>,
    ) -> Result<Option<CharacterPage>, Error> {
        let ascending = request.order == Order::Ascending;
        let after = match &request.after {
            None => Some(if ascending { i64::MIN } else { i64::MAX }),
            Some(id) => self.sequence_of(tenant, id).await?,
        };
        let Some(after) = after else { return Ok(None) };
        let statement = if ascending {
            "SELECT * FROM characters WHERE tenant = $1 AND seq > $2 ORDER BY seq ASC LIMIT $3"
        } else {
            "SELECT * FROM characters WHERE tenant = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3"
        };
        // One more than asked tells whether there is a next page.
        let limit = request.limit as usize;
        let rows = sqlx::query(statement)
            .bind(&tenant.0)
            .bind(after)
            .bind(i64::from(request.limit) + 1)
            .fetch_all(&self.readers)
            .await?;
        let characters = rows.iter().take(limit).map(read).collect::<Result<_, _>>()?;
        Ok(Some(CharacterPage { characters, has_more: rows.len() > limit }))
    }

    async fn delete_character(&self, tenant: &Tenant, id: &CharacterId) -> Result<bool, Error> {
        let done = sqlx::query("DELETE FROM characters WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id.as_str())
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}

impl Database {
    async fn sequence_of(&self, tenant: &Tenant, id: &CharacterId) -> Result<Option<i64>, Error> {
        let row = sqlx::query("SELECT seq FROM characters WHERE tenant = $1 AND id = $2")
            .bind(&tenant.0)
            .bind(id.as_str())
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|row| row.try_get("seq")).transpose()?)
    }
}

fn read(row: &AnyRow) -> Result<Character, Error> {
    Ok(Character {
        id: CharacterId::trusted(row.try_get("id")?),
        tenant: Tenant(row.try_get("tenant")?),
        name: row.try_get("name")?,
        likeness: parse("likeness", row.try_get("likeness")?)?,
        created_at: Time(row.try_get("created_at")?),
    })
}
